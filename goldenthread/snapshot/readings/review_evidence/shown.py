"""What a reading answers: a percentage and a sentence, from which nobody's practice can be told."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from goldenthread.inference.small_counts import FEWEST_SHOWN

TOO_FEW = "Too few people are concerned for a share; add your own evidence."
# As long as the review keeps a sentence.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Part:
    """One share of what is counted, from 0 to 100, with its sentence.

    `percent` is None where too few people are concerned for any share.
    """

    percent: Fraction | None
    told: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the records show of one statement; `percent` is None where they cannot say.

    `percent` is the mean of the `counts`, each of which weighs the same. A part kept back is none
    of them.
    """

    percent: int | None
    told: str
    counts: tuple[Part, ...] = ()


def share(words: str, some: int, of: int) -> Part | None:
    """`2 of 4 live programmes named …` from `{share} live programmes named …`; None of nothing."""
    if not of:
        return None
    return Part(Fraction(100 * some, of), _sentence(words, f"{some:,}", some, of))


def share_of_people(words: str, some: Collection[str], of: Collection[str]) -> Part | None:
    """The same for people, of whom no number of one to four is told, nor of those who are left."""
    everyone = frozenset(of)
    return guarded_share(words, len(everyone.intersection(some)), len(everyone))


def guarded_share(words: str, some: int, of: int) -> Part | None:
    """The same for things people do, where a small number would point at who did them.

    Of one to four, and of all but one to four, the percentage is that of the middle of what is
    kept back: it is the same whichever of them it is.
    """
    if not of:
        return None
    if of < FEWEST_SHOWN:
        return Part(None, "")
    is_small, is_rest_small = 0 < some < FEWEST_SHOWN, 0 < of - some < FEWEST_SHOWN
    middle = Fraction(FEWEST_SHOWN, 2)
    if of < 2 * FEWEST_SHOWN - 1 and 0 < some < of:
        # In so small a group nearly every number is small, or leaves a small one.
        return Part(Fraction(50), _sentence(words, "some", some, of))
    if is_small:
        return Part(100 * middle / of, _sentence(words, f"fewer than {FEWEST_SHOWN}", some, of))
    if is_rest_small:
        return Part(100 * (of - middle) / of, _sentence(words, "nearly all", some, of))
    return share(words, some, of)


def ratio(told: str, some: Fraction, of: Fraction) -> Part | None:
    """For minutes and pounds: at most 100, None of nothing."""
    return Part(min(100 * some / of, Fraction(100)), told) if of else None


def together(nothing: str, *parts: Part | None) -> Evidence:
    """The mean of the parts that the records can tell; `nothing` where they can tell none."""
    counted = tuple(part for part in parts if part is not None and part.percent is not None)
    if not counted:
        return Evidence(None, TOO_FEW if any(part is not None for part in parts) else nothing)
    mean = sum((part.percent or Fraction(0) for part in counted), Fraction(0)) / len(counted)
    # Half a point goes up.
    return Evidence(int(mean + Fraction(1, 2)), " ".join(part.told for part in counted), counted)


def _sentence(words: str, number: str, some: int, of: int) -> str:
    if of == 1:
        number_of = f"{some} of 1"
    elif some == of:
        number_of = f"all {of:,}"
    else:
        number_of = f"{number if some else 'none'} of {of:,}"
    text = words.format(share=number_of)
    return f"{text[:1].upper()}{text[1:]}."
