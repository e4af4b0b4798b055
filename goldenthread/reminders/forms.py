"""How often to be reminded, and when not."""

from django import forms

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.reminders.models import Rhythm


class RhythmForm(forms.Form):
    rhythm = forms.ChoiceField(
        label="How often should a mail say what is next?",
        choices=[
            (Rhythm.WEEKLY.value, "Once a week"),
            (Rhythm.DAILY.value, "On each working day with something next"),
            (Rhythm.NEVER.value, "Never: I look at Today or my calendar"),
        ],
        widget=forms.RadioSelect,
    )
    weekday = forms.TypedChoiceField(
        label="On which day, when once a week?",
        choices=list(enumerate(WEEKDAYS[:5])),
        coerce=int,
    )
    quiet_from = forms.TimeField(
        label="Quiet from",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text="No mail leaves between these times, nor at weekends.",
    )
    quiet_until = forms.TimeField(
        label="Quiet until", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )


class CalendarForm(forms.Form):
    says_what = forms.BooleanField(
        label="Say what coaching and visits are, and with whom",
        required=False,
        help_text="Leave it out if colleagues can see your calendar: these entries are then called "
        "“Professional learning” and name nobody, nor does a session that you catch up on.",
    )
