"""Where everything of the weave goes on the drawing: one strip a row, one lane a priority."""

from dataclasses import dataclass
from itertools import groupby

from goldenthread.kernel.dates import MONTHS
from goldenthread.kernel.sentences import counted
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.weave import HalfTerm, Knot, ThreadSpan, WeavePicture, WeaveRow, WeekColumn

COLUMN = 27
BREAK = 8  # the ruled space between half-terms
LANE = 34
THIN_LANE = 26  # the smallest in which a link is still 24 px tall
KNOT = 12
HEAD = 62
# A landscape A4 leaves the strips 938 by 590 CSS pixels beside labels, heading and key.
PAPER_WIDTH, PAPER_HEIGHT = 938, 590
SMALLEST_PRINT = 60  # per cent; below it letters cannot be read, so more pages are kinder
BADGE_RIGHT = 14  # a count ends before the knot of the next week begins
STUB = 9  # how much thread still hangs from a knot where it breaks


@dataclass(frozen=True, slots=True)
class DrawnWeek:
    x: int
    left: int
    day: str
    month: str
    in_words: str


@dataclass(frozen=True, slots=True)
class DrawnHalfTerm:
    half_term: HalfTerm
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class DrawnKnot:
    """One knot, or several of one priority in one week drawn as one with their count."""

    x: int
    y: int
    priority: PriorityMark | None
    state_class: str
    url: str
    count: int
    finding_count: int
    title: str

    @property
    def badge_width(self) -> int:
        return 6 + 6 * len(str(self.count))

    @property
    def badge_left(self) -> int:
        return BADGE_RIGHT - self.badge_width

    @property
    def badge_middle(self) -> int:
        return BADGE_RIGHT - self.badge_width // 2


@dataclass(frozen=True, slots=True)
class DrawnThread:
    """`x1` to `x2` whole; a broken one leaves the stubs `x1`-`stub1` and `stub2`-`x2`."""

    y: int
    x1: int
    x2: int
    broken: bool
    stub1: int
    stub2: int
    middle: int
    gap_words: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    row: WeaveRow
    height: int
    threads: tuple[DrawnThread, ...]
    knots: tuple[DrawnKnot, ...]


@dataclass(frozen=True, slots=True)
class ListedKnot:
    """A line of the table beside the drawing; `anchor` is where a counted knot leads."""

    anchor: str
    week: WeekColumn
    row: WeaveRow
    knot: Knot


@dataclass(frozen=True, slots=True)
class DrawnWeave:
    picture: WeavePicture
    width: int
    weeks: tuple[DrawnWeek, ...]
    half_terms: tuple[DrawnHalfTerm, ...]
    rows: tuple[DrawnRow, ...]
    now: DrawnWeek | None
    listed: tuple[ListedKnot, ...]
    marks: tuple[PriorityMark, ...]
    print_size: int


def draw_weave(picture: WeavePicture) -> DrawnWeave:
    """Place every knot, thread and rule; pure arithmetic, the template only writes it down."""
    lefts = _column_lefts(picture)
    weeks = tuple(_draw_week(picture.weeks, index, left) for index, left in enumerate(lefts))
    width = (lefts[-1] if lefts else 0) + COLUMN
    rows = tuple(_draw_row(row, weeks) for row in picture.rows)
    marks = {knot.priority for row in picture.rows for knot in row.knots if knot.priority}
    return DrawnWeave(
        picture=picture,
        width=width,
        weeks=weeks,
        half_terms=tuple(
            DrawnHalfTerm(
                one,
                lefts[one.first_index],
                lefts[one.last_index] + COLUMN - lefts[one.first_index],
            )
            for one in picture.half_terms
        ),
        rows=rows,
        now=None if picture.now_index is None else weeks[picture.now_index],
        listed=tuple(
            ListedKnot(_anchor(row, knot), picture.weeks[knot.week_index], row, knot)
            for row in picture.rows
            for knot in sorted(row.knots, key=_by_week_then_priority)
        ),
        marks=tuple(sorted(marks, key=lambda mark: mark.number)),
        print_size=_print_size(width, HEAD + sum(row.height for row in rows)),
    )


def _print_size(width: int, height: int) -> int:
    """Per cent of the paper's width, in tens: whole on one page, or full size on several."""
    fitting = 100 * PAPER_HEIGHT * width // (PAPER_WIDTH * height) // 10 * 10
    return min(100, fitting) if fitting >= SMALLEST_PRINT else 100


def _column_lefts(picture: WeavePicture) -> list[int]:
    starts = {one.first_index for one in picture.half_terms} - {0}
    lefts, left = [], 0
    for index in range(len(picture.weeks)):
        left += BREAK if index in starts else 0
        lefts.append(left)
        left += COLUMN
    return lefts


def _draw_week(weeks: tuple[WeekColumn, ...], index: int, left: int) -> DrawnWeek:
    monday = weeks[index].monday
    new_month = index == 0 or weeks[index - 1].monday.month != monday.month
    return DrawnWeek(
        x=left + COLUMN // 2 + 1,
        left=left,
        day=str(monday.day),
        month=MONTHS[monday.month - 1][:3] if new_month else "",
        in_words=weeks[index].in_words,
    )


def _draw_row(row: WeaveRow, weeks: tuple[DrawnWeek, ...]) -> DrawnRow:
    lane = THIN_LANE if row.level == "statutory" else LANE
    priorities = [knot.priority for knot in row.knots] + [span.priority for span in row.threads]
    numbers = sorted({_lane_number(priority) for priority in priorities})
    middles = {number: lane * place + lane // 2 for place, number in enumerate(numbers)}
    return DrawnRow(
        row=row,
        height=lane * max(len(numbers), 1),
        threads=tuple(
            _draw_thread(span, weeks, middles[_lane_number(span.priority)]) for span in row.threads
        ),
        knots=tuple(
            _draw_knot(row, list(knots), weeks[week], middles[number])
            for (week, number), knots in groupby(
                sorted(row.knots, key=_by_week_then_priority), key=_by_week_then_priority
            )
        ),
    )


def _draw_thread(span: ThreadSpan, weeks: tuple[DrawnWeek, ...], y: int) -> DrawnThread:
    x1, x2 = weeks[span.first_index].x, weeks[span.last_index].x
    return DrawnThread(
        y=y,
        x1=x1,
        x2=x2,
        broken=span.broken,
        stub1=x1 + KNOT + STUB,
        stub2=x2 - KNOT - STUB,
        middle=(x1 + x2) // 2,
        gap_words=f"{span.weeks} weeks" if span.broken else "",
    )


def _draw_knot(row: WeaveRow, knots: list[Knot], week: DrawnWeek, y: int) -> DrawnKnot:
    first = knots[0]
    titles = "; ".join(knot.in_words for knot in knots)
    several = f"{counted(len(knots), 'activity', 'activities')}: " if len(knots) > 1 else ""
    return DrawnKnot(
        x=week.x,
        y=y,
        priority=first.priority,
        state_class=_state_class(knots),
        url=first.url if len(knots) == 1 else f"#{_anchor(row, first)}",
        count=len(knots),
        finding_count=sum(knot.finding_count for knot in knots),
        title=f"{several}{titles}. {week.in_words}",
    )


def _state_class(knots: list[Knot]) -> str:
    """Several share a knot, so it says the least settled of them: one open date is still open."""
    states = {knot.state for knot in knots}
    return next(
        f"is-{one}" for one in ("slot", "planned", "happened", "cancelled") if one in states
    )


def _lane_number(priority: PriorityMark | None) -> int:
    """Unlinked activities take the last lane, where they stand out from every thread."""
    return priority.number if priority else 10_000


def _by_week_then_priority(knot: Knot) -> tuple[int, int]:
    return knot.week_index, _lane_number(knot.priority)


def _anchor(row: WeaveRow, knot: Knot) -> str:
    return f"{row.key}-week-{knot.week_index}-{knot.priority.number if knot.priority else 'none'}"
