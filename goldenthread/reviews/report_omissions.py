"""What a report does not show, and why: so that nobody reads a blank as good news."""

from collections.abc import Iterable, Iterator

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.reviews.access.report import Depth
from goldenthread.reviews.models import Review
from goldenthread.reviews.queries.review_figures import ReviewFigures, Source, StatementFigures


def not_shown(review: Review, figures: ReviewFigures, depth: Depth) -> tuple[str, ...]:
    """Sentences; those that name statements are for readers of statements."""
    lines = [*_of_the_survey(review, figures)]
    if depth >= Depth.STATEMENTS:
        lines += _of_statements(figures)
    if depth is Depth.EVERYTHING and figures.source is Source.COUNTS:
        lines += _of_groups(review)
    return tuple(lines)


def _of_the_survey(review: Review, figures: ReviewFigures) -> Iterator[str]:
    if figures.source is Source.NONE:
        closes = review.survey.closes_on if review.survey else None
        until = f": it closes on {long_date(closes)}" if closes else ""
        yield f"What staff say is not here yet{until}. Its share is spread over the other parts."
    elif figures.source is Source.VOID:
        yield (
            "Fewer than five people answered the survey, so nothing of it is shown to anybody, now "
            "or later."
        )
    elif figures.answered is not None and figures.invited and figures.invited > figures.answered:
        rest = figures.invited - figures.answered
        yield (
            f"What {counted(rest, 'person', 'people')} think who did not answer is not known, nor "
            "who they are."
        )
    if figures.source is Source.FOLDER:
        yield (
            "The percentages came with the school folder. How many answered each statement did "
            "not come with them, and groups are not told apart."
        )


def _of_statements(figures: ReviewFigures) -> Iterator[str]:
    has_staff = figures.source in (Source.COUNTS, Source.FOLDER)
    few = [one for one in figures.statements if has_staff and one.known.staff is None]
    if few:
        yield (
            f"Staff figures for {_codes(few)}: fewer than five answered, and what so few say would "
            "point at them."
        )
    ranges = [one for one in figures.statements if one.known.staff and one.known.staff.is_range]
    if ranges:
        yield (
            f"Exact staff figures for {_codes(ranges)}: nearly all in a group were of one mind, so "
            "a range is told instead of what each of them said. It is carried through to the "
            "section."
        )
    for part, words in (
        ("evidence", "The records do not say how far it is so"),
        ("leaders", "Leaders have not said how they see it"),
    ):
        without = [one for one in figures.statements if getattr(one.known, part) is None]
        if without and len(without) == len(figures.statements):
            yield f"{words}, for any statement. That share went to the other parts."
        elif without:
            yield f"{words}, for {_codes(without)}. There, that share went to the other parts."


def _of_groups(review: Review) -> Iterator[str]:
    yield (
        "Groups with fewer than five answers to a statement were merged with a neighbour before "
        "anything was published; each statement's page has all there is."
    )
    run = getattr(review.survey, "run", None)
    if run is not None and run.comments_kept_back:
        yield (
            f"{counted(run.comments_kept_back, 'comment')} kept back: a name, a health matter or a "
            "judgement of a person was in it, or fewer than ten people answered."
        )


def _codes(statements: Iterable[StatementFigures]) -> str:
    return listed([one.statement.code for one in statements])
