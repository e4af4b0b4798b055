"""A form with one field of each kind, for the gallery."""

from django import forms

from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text


class GalleryForm(forms.Form):
    title = forms.CharField(
        label="What will pupils be able to do?",
        help_text="One sentence, as you would say it to a parent.",
        error_messages={"required": "Say what pupils will be able to do."},
    )
    baseline_on = DateField(label="Baseline taken on", help_text="For example 5 February 2027.")
    stream = forms.ChoiceField(
        label="Which stream is this for?",
        choices=[("whole", "Whole school"), ("team", "Teams"), ("individual", "Individuals")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a stream."},
    )
    mechanisms = forms.MultipleChoiceField(
        label="What makes it stick?",
        choices=[("c1", "Rehearse"), ("c2", "Plan where it will be used"), ("d2", "Return to it")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    team = forms.ChoiceField(
        label="Team", choices=[("en", "English"), ("ma", "Mathematics"), ("sc", "Science")]
    )
    minutes = forms.IntegerField(
        label="Minutes",
        min_value=5,
        help_text="Of the session itself.",
        error_messages={"min_value": "A session lasts at least %(limit_value)s minutes."},
    )
    note = screened_text("Note for the team", max_length=500)
    tell_team = forms.BooleanField(label="Tell the team when I publish this", required=False)
    plan = forms.FileField(label="A plan you already have", required=False)
