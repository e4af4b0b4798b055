"""How a review is weighed, recomputed by hand and held to what must always be so."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.reviews.scoring import (
    Asks,
    Known,
    Level,
    Part,
    Span,
    Weighing,
    exactly,
    share_of,
    shown,
    weigh,
    weigh_section,
    weigh_statement,
)
from goldenthread.sample.ashmoor_vale.review import STATEMENT_SCORES

# Domain 1.1: shares of staff, records and leaders, and what each level asks.
WEIGHING = Weighing(
    staff=50,
    evidence=30,
    leaders=20,
    levels=(Level("Bronze", 60, 50), Level("Silver", 72, 65), Level("Gold", 84, 75, 15)),
    base_level="Emerging",
)
# The weights of the 44 statements in order, a section a line (domain 1.1).
WEIGHTS = """
    3 2 3 2 1 1
    3 2 2 1 1 1 2 2
    3 3 3 2 1 2 1
    3 2 1 3 1 1 1
    2 1 2 1 1
    3 2 1 1 2 1
    2 1 1 1 1
"""
NAMES = [
    "Emerging",
    *(level.name for level in WEIGHING.levels),
]


def weight_of(code: str) -> int:
    return int(WEIGHTS.split("\n")[int(code[0])].split()["abcdefgh".index(code[1])])


def of_ashmoor_vale() -> list[Known]:
    return [
        Known(
            row.statement,
            int(row.statement[0]),
            weight_of(row.statement),
            staff=exactly(row.staff_percent),
            evidence=exactly(row.evidence_percent),
            leaders=exactly(row.leader_percent),
        )
        for row in STATEMENT_SCORES
        if row.staff_percent is not None
        and row.evidence_percent is not None
        and row.leader_percent is not None
    ]


def known(code: str = "1a", weight: int = 3, **parts: int | Span) -> Known:
    spans = {
        name: value if isinstance(value, Span) else exactly(value) for name, value in parts.items()
    }
    return Known(code, int(code[0]), weight, **spans)


def test_ashmoor_vale_gets_the_sections_of_domain_4_2() -> None:
    found = weigh(of_ashmoor_vale(), WEIGHING)
    assert [str(shown(one.figure.low)) for one in found if one.figure] == [
        *("53.5", "52.9", "50.9", "51.5", "44.9", "56.2", "47.3"),
    ]
    assert {(one.level, one.perhaps) for one in found} == {("Emerging", "Emerging")}


def test_the_sections_are_those_of_a_sum_done_by_hand() -> None:
    by_hand: dict[int, list[tuple[int, Decimal]]] = {}
    for row in STATEMENT_SCORES:
        assert row.staff_percent
        assert row.evidence_percent
        assert row.leader_percent
        worth = (
            row.staff_percent * Decimal("0.5")
            + row.evidence_percent * Decimal("0.3")
            + row.leader_percent * Decimal("0.2")
        )
        by_hand.setdefault(int(row.statement[0]), []).append((weight_of(row.statement), worth))
    expected = {
        section: Decimal(sum(w * f for w, f in rows) / sum(w for w, _ in rows)).quantize(
            Decimal("0.1")
        )
        for section, rows in by_hand.items()
    }
    found = weigh(of_ashmoor_vale(), WEIGHING)
    assert {one.number: shown(one.figure.low) for one in found if one.figure} == expected
    assert len(STATEMENT_SCORES) == 44


def test_what_keeps_ashmoor_vale_from_bronze_is_named() -> None:
    first = weigh(of_ashmoor_vale(), WEIGHING)[0]
    assert first.held_back is not None
    # 0.5 x 52 + 0.3 x 10 + 0.2 x 68 is 42.6; all staff may say when something failed.
    assert (first.held_back.asks, first.held_back.code) == (Asks.DECISIVE, "1c")
    assert (first.held_back.stands, first.held_back.needed) == (Fraction("42.6"), 50)


def test_a_missing_part_leaves_its_share_to_the_others() -> None:
    both = weigh_statement(known(staff=60, leaders=80), WEIGHING)
    # 50 and 20 of 70: (50 x 60 + 20 x 80) / 70.
    assert (both.figure, both.missing) == (exactly(Fraction(4600, 70)), (Part.EVIDENCE,))
    alone = weigh_statement(known(leaders=80), WEIGHING)
    assert (alone.figure, alone.missing) == (exactly(80), (Part.STAFF, Part.EVIDENCE))
    nothing = weigh_statement(known(), WEIGHING)
    assert (nothing.figure, nothing.missing) == (None, tuple(Part))


def test_a_part_that_counts_for_nothing_is_not_missed() -> None:
    without_leaders = Weighing(70, 30, 0, WEIGHING.levels, "Emerging")
    found = weigh_statement(known(staff=60, evidence=40), without_leaders)
    assert (found.figure, found.missing) == (exactly(54), ())


def test_a_range_is_carried_to_the_section_and_its_level() -> None:
    wide = known("1a", staff=share_of(3, 6, 6), evidence=60, leaders=60)
    section = weigh_section(1, [wide], WEIGHING)
    assert section.figure == Span(Fraction(55), Fraction(80))
    assert (section.level, section.perhaps) == ("Emerging", "Silver")
    assert section.gap == Span(Fraction(-40), Fraction(10))


def test_a_level_needs_every_decisive_statement() -> None:
    high = known("1a", staff=90, evidence=90, leaders=90)
    low = known("1c", staff=49, evidence=49, leaders=49)
    section = weigh_section(1, [high, low], WEIGHING)
    assert (section.level, section.held_back and section.held_back.code) == ("Emerging", "1c")
    # One that does not decide draws the mean down and no more.
    light = known("1e", weight=1, staff=49, evidence=49, leaders=49)
    assert weigh_section(1, [high, light], WEIGHING).level == "Silver"


@pytest.mark.parametrize(
    ("staff", "level"), [(85, "Silver"), (86, "Gold")], ids=["15 points", "14 points"]
)
def test_the_top_level_needs_leaders_and_staff_to_agree(staff: int, level: str) -> None:
    section = weigh_section(1, [known(staff=staff, evidence=100, leaders=100)], WEIGHING)
    assert section.level == level
    assert (section.held_back is None) == (level == "Gold")
    if section.held_back:
        assert (section.held_back.asks, section.held_back.stands) == (Asks.GAP, Fraction(15))


def test_a_decisive_statement_of_which_nothing_is_known_keeps_from_every_level() -> None:
    section = weigh_section(1, [known("1a", staff=90, leaders=90), known("1c")], WEIGHING)
    assert section.figure == exactly(90)
    assert (section.level, section.held_back and section.held_back.asks) == (
        "Emerging",
        Asks.UNKNOWN,
    )


def test_a_section_of_which_nothing_is_known_has_no_figure() -> None:
    section = weigh_section(1, [known(weight=1)], WEIGHING)
    assert (section.figure, section.gap, section.level) == (None, None, "Emerging")


def test_a_level_is_read_from_the_figure_as_it_is_shown() -> None:
    # 59.96 stands on the page as 60.0.
    almost = Known("1a", 1, 1, staff=exactly(Fraction("59.96")))
    assert weigh_section(1, [almost], WEIGHING).level == "Bronze"


PERCENTS = st.integers(0, 100)
PARTS = st.one_of(
    st.none(), st.tuples(PERCENTS, PERCENTS).map(lambda ends: Span(*map(Fraction, sorted(ends))))
)
STATEMENTS = st.lists(
    st.builds(
        Known,
        code=st.sampled_from(["1a", "1b", "1c", "1d"]),
        section=st.just(1),
        weight=st.integers(1, 3),
        staff=PARTS,
        evidence=PARTS,
        leaders=PARTS,
    ),
    min_size=1,
    max_size=6,
)


@given(STATEMENTS)
def test_figures_lie_between_their_parts_and_levels_in_their_order(
    statements: list[Known],
) -> None:
    section = weigh_section(1, statements, WEIGHING)
    for one in section.statements:
        parts = [span for part in Part if (span := one.known.part(part))]
        assert (one.figure is None) == (not parts)
        if one.figure:
            assert min(span.low for span in parts) <= one.figure.low
            assert one.figure.low <= one.figure.high <= max(span.high for span in parts)
    if section.figure:
        assert 0 <= section.figure.low <= section.figure.high <= 100
    if section.gap:
        assert -100 <= section.gap.low <= section.gap.high <= 100
    assert NAMES.index(section.level) <= NAMES.index(section.perhaps)
    assert (section.held_back is None) == (section.level == "Gold")


@given(STATEMENTS, st.integers(0, 5), PERCENTS)
def test_more_agreement_among_staff_never_lowers_a_figure_or_a_level(
    statements: list[Known], which: int, by: int
) -> None:
    one = statements[which % len(statements)]
    if one.staff is None:
        return
    more = Span(*(min(end + by, Fraction(100)) for end in (one.staff.low, one.staff.high)))
    raised = Known(one.code, 1, one.weight, more, one.evidence, one.leaders)
    before = weigh_section(1, statements, WEIGHING)
    after = weigh_section(1, [raised if each is one else each for each in statements], WEIGHING)
    assert before.figure
    assert after.figure
    assert before.figure.low <= after.figure.low
    assert before.figure.high <= after.figure.high
    assert NAMES.index(before.level) <= NAMES.index(after.level)
    assert NAMES.index(before.perhaps) <= NAMES.index(after.perhaps)


@given(STATEMENTS, st.integers(0, 5))
def test_knowing_a_range_more_closely_keeps_the_figure_within_it(
    statements: list[Known], which: int
) -> None:
    one = statements[which % len(statements)]
    if one.staff is None:
        return
    closer = Known(one.code, 1, one.weight, exactly(one.staff.middle), one.evidence, one.leaders)
    before = weigh_section(1, statements, WEIGHING)
    after = weigh_section(1, [closer if each is one else each for each in statements], WEIGHING)
    assert before.figure
    assert after.figure
    assert before.figure.low <= after.figure.low
    assert after.figure.high <= before.figure.high
