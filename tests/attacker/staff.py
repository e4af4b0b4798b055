"""Made-up staff of small schools, and what each of them answered to one item."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from goldenthread.inference.answer_groups import AnswerGroup, divide, place_of
from goldenthread.inference.published_counts import Publication, Tallied, publish

ORDER = ("leader", "teacher", "support-direct", "support-general")


@dataclass(frozen=True, slots=True)
class Colleague:
    """`agrees` is None for whoever was asked and did not answer."""

    staff_group: str
    team: str
    hours: str
    agrees: bool | None

    def part(self, split: str) -> str:
        return {"none": "", "team": self.team, "hours": self.hours}[split]


@dataclass(frozen=True, slots=True)
class Asked:
    """One item of one survey: who was invited, whom it was asked of, and how it was told apart."""

    staff: tuple[Colleague, ...]
    split: str
    of_groups: frozenset[str] = frozenset(ORDER)

    @property
    def answers(self) -> list[Colleague]:
        return [
            one
            for one in self.staff
            if one.agrees is not None and one.staff_group in self.of_groups
        ]

    def divided(self) -> tuple[AnswerGroup, ...]:
        return divide([(one.staff_group, one.part(self.split)) for one in self.staff], ORDER)

    def place(self, divided: Sequence[AnswerGroup], one: Colleague) -> int:
        return place_of(divided, one.staff_group, one.part(self.split))

    def tallied(self) -> list[Tallied]:
        """The tallies as the ballot box would hold them at the close."""
        divided = self.divided()
        counts = [[0, 0] for _ in divided]
        for one in self.answers:
            counts[self.place(divided, one)][0] += 1
            counts[self.place(divided, one)][1] += bool(one.agrees)
        return [
            Tallied(group.groups, group.parts, n, count)
            for group, (n, count) in zip(divided, counts, strict=True)
        ]

    def published(self) -> Publication:
        return publish(self.tallied())


@st.composite
def surveys(draw: st.DrawFn) -> Asked:
    """Staff of 9 or 14 and other small numbers, teams of three, and every mood up to one mind."""
    number = draw(st.one_of(st.sampled_from([9, 14]), st.integers(5, 32)))
    mood = draw(st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0]))
    turnout = draw(st.sampled_from([0.4, 0.7, 0.9, 1.0]))
    teams = ["art", "history", "maths", "science"][: draw(st.integers(1, 4))]
    dice = draw(st.randoms(use_true_random=False))
    staff = [
        Colleague(
            dice.choices(ORDER, weights=(2, 6, 3, 2))[0],
            dice.choice(teams),
            dice.choices(["full-time", "part-time"], weights=(3, 1))[0],
            (dice.random() < mood) if dice.random() < turnout else None,
        )
        for _ in range(number)
    ]
    if draw(st.booleans()):
        # A team of three, of one mind.
        said = draw(st.booleans())
        staff += [Colleague("support-general", "site", "full-time", said) for _ in range(3)]
    groups = draw(st.one_of(st.just(frozenset(ORDER)), st.sets(st.sampled_from(ORDER), min_size=1)))
    return Asked(tuple(staff), draw(st.sampled_from(["none", "team", "hours"])), frozenset(groups))
