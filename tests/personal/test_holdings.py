"""Whatever refers to a person is shown to them, or a reason is written down."""

from django.apps import apps
from django.db.models import ForeignKey, Model

from goldenthread.accounts.public import SealedRow, User
from goldenthread.people.public import Person
from goldenthread.personal.clocks import CLOCKS, clock_of
from goldenthread.personal.groups import GROUPS
from goldenthread.personal.holdings import ELSEWHERE, HOLDINGS

MODELS = {model._meta.label: model for model in apps.get_models(include_auto_created=True)}


def references(model: type[Model]) -> set[str]:
    return {
        field.name
        for field in model._meta.local_concrete_fields
        if isinstance(field, ForeignKey) and field.related_model in (Person, User)
    }


def paths() -> dict[str, set[str]]:
    return {
        one.model: {path.split("__")[0] for path in (*one.mine, *one.named)} for one in HOLDINGS
    }


def test_every_reference_to_a_person_or_an_account_is_shown_or_has_a_reason() -> None:
    shown = paths()
    missing = {
        f"{label}.{name}"
        for label, model in MODELS.items()
        if label not in ELSEWHERE
        for name in references(model)
        if name not in shown.get(label, set())
    }
    assert missing == set()


def test_every_table_of_sealed_words_is_shown() -> None:
    sealed = {label for label, model in MODELS.items() if issubclass(model, SealedRow)}
    assert sealed - paths().keys() - ELSEWHERE.keys() == set()


def test_the_table_names_only_what_there_is_and_each_once() -> None:
    labels = [one.model for one in HOLDINGS]
    assert len(labels) == len(set(labels))
    assert (set(labels) | ELSEWHERE.keys()) - MODELS.keys() == set()
    for one in HOLDINGS:
        fields = {field.name for field in MODELS[one.model]._meta.get_fields()} | {"pk"}
        assert set(one.leaves_out) | paths()[one.model] <= fields, one.model


def test_every_group_has_a_clock_and_every_holding_a_group() -> None:
    assert {one.group for one in HOLDINGS} <= {group.code for group in GROUPS}
    assert all(clock_of(group.clock).kept for group in GROUPS)
    assert len({clock.code for clock in CLOCKS}) == len(CLOCKS)


def test_no_secret_of_signing_in_is_shown() -> None:
    shown = {one.model: one.leaves_out for one in HOLDINGS}
    assert "password" in shown["accounts.User"]
    assert "data" in shown["mfa.Authenticator"]
    assert "digest" in shown["reminders.CalendarFeed"]
