"""What the browser opens in the library: a variant, a picture and a remark to look at."""

from datetime import date

from goldenthread.people.public import Person
from goldenthread.programmes.model_files import path_of
from goldenthread.programmes.models import (
    CardRemark,
    EvidenceCard,
    Technique,
    TechniqueModel,
    TechniqueVariant,
)

TECHNIQUE, CARD = "main-point", "disciplinary-reading"
DAY = date(2027, 2, 1)
# One transparent dot.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000000000500010d0a2db40000000049454e44ae426082"
)


def number_of_the_variant() -> int:
    technique = _technique()
    defaults = {"looks_like": "The point of a source", "written_on": DAY}
    return TechniqueVariant.objects.get_or_create(
        school=technique.school, technique=technique, subject="History", defaults=defaults
    )[0].pk


def number_of_the_model() -> int:
    technique = _technique()
    defaults = {"title": "The board", "media_type": "image/png", "added_on": DAY, "size": len(DOT)}
    model = TechniqueModel.objects.get_or_create(
        school=technique.school, technique=technique, stored_as="dot.png", defaults=defaults
    )[0]
    path = path_of(technique.school, model.stored_as)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(DOT)
    return model.pk


def number_of_the_remark() -> int:
    card = EvidenceCard.objects.select_related("school").get(school__slug="ashmoor-vale", key=CARD)
    person = Person.objects.get(school=card.school, key="ruth-adeyemi-clarke")
    defaults = {"card": card, "person": person, "prompt": "evidence", "made_on": DAY}
    return CardRemark.objects.get_or_create(
        school=card.school, token="of Ruth", defaults={**defaults, "text": "Two reviews agree"}
    )[0].pk


def _technique() -> Technique:
    return Technique.objects.select_related("school").get(
        school__slug="ashmoor-vale", key=TECHNIQUE
    )
