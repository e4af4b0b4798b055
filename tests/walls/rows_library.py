"""Who reads the library, who adds to techniques, and who writes techniques and cards."""

from datetime import date
from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.programmes.model_files import path_of
from goldenthread.programmes.models import (
    CardRemark,
    EvidenceCard,
    Technique,
    TechniqueModel,
    TechniqueVariant,
)
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Kwargs, Row
from tests.year import of_the_staffed_year

NOT_STAFF = frozenset(
    {Role.GOVERNOR, Role.TRUST_LEADER, Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN}
)
STAFF = EVERY_ROLE - NOT_STAFF
LEADS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})
ADDS = LEADS | {Role.TEAM_LEADER}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def of_the_school(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    return {"school_slug": address["school_slug"]}


def technique(cast: Cast) -> Technique:
    of_the_staffed_year(cast)
    return Technique.objects.get_or_create(
        school=cast.ashmoor, key="main-point", defaults={"name": "Main point in ten words"}
    )[0]


def of_a_technique(cast: Cast) -> dict[str, Any]:
    return of_the_school(cast) | {"key": technique(cast).key}


def of_a_variant(cast: Cast) -> dict[str, Any]:
    variant = TechniqueVariant.objects.get_or_create(
        school=cast.ashmoor,
        technique=technique(cast),
        subject="History",
        defaults={"looks_like": "The main point of a source", "written_on": date(2027, 2, 1)},
    )[0]
    return of_a_technique(cast) | {"number": variant.pk}


def of_a_model(cast: Cast) -> dict[str, Any]:
    model = TechniqueModel.objects.get_or_create(
        school=cast.ashmoor,
        technique=technique(cast),
        stored_as="0.png",
        defaults={"title": "The board", "media_type": "image/png", "added_on": date(2027, 2, 1)},
    )[0]
    path = path_of(cast.ashmoor, "0.png")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PNG)
    return of_the_school(cast) | {"number": model.pk}


def of_a_card(cast: Cast) -> dict[str, Any]:
    address = of_the_school(cast)
    EvidenceCard.objects.get_or_create(
        school=cast.ashmoor,
        key="reading",
        defaults={"title": "Reading", "source_type": "systematic-review"},
    )
    return address | {"key": "reading"}


def of_a_remark(cast: Cast) -> dict[str, Any]:
    """Priya Nair's own."""
    address = of_a_card(cast)
    defaults = {
        "card": EvidenceCard.objects.get(school=cast.ashmoor, key="reading"),
        "person": Person.objects.get(school=cast.ashmoor, key="priya-nair"),
        "prompt": "evidence",
        "text": "Two reviews agree",
        "made_on": date(2027, 2, 1),
    }
    remark = CardRemark.objects.get_or_create(school=cast.ashmoor, token="one", defaults=defaults)[
        0
    ]
    return address | {"number": remark.pk}


FORMS: tuple[tuple[str, frozenset[Role], Kwargs], ...] = (
    ("create-technique", LEADS, of_the_school),
    ("edit-technique", LEADS, of_a_technique),
    ("add-variant", ADDS, of_a_technique),
    ("edit-variant", LEADS, of_a_variant),
    ("remove-variant", LEADS, of_a_variant),
    ("add-model", ADDS, of_a_technique),
    ("remove-model", LEADS, of_a_model),
    ("create-card", LEADS, of_the_school),
    ("edit-card", LEADS, of_a_card),
)

ROWS = [
    Row("library:list-techniques", see=STAFF, kwargs=of_the_school),
    Row("library:show-technique", see=STAFF, kwargs=of_a_technique),
    Row("library:open-model", see=STAFF, kwargs=of_a_model),
    Row("library:list-cards", see=STAFF, kwargs=of_the_school),
    Row("library:show-card", see=STAFF, kwargs=of_a_card),
    Row("library:show-card", see=STAFF, kwargs=of_a_card, method="post"),
    Row(
        "library:take-back-remark",
        see=frozenset(),
        hide=STAFF,
        kwargs=of_a_remark,
        method="post",
    ),
    *(Row(f"library:{name}", see=see, kwargs=kwargs) for name, see, kwargs in FORMS),
    *(Row(f"library:{name}", see=see, kwargs=kwargs, method="post") for name, see, kwargs in FORMS),
]
