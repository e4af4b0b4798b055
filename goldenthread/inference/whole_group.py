"""A share of a group that was measured whole, where nothing was left to sampling."""

from dataclasses import dataclass

from goldenthread.inference.proportions import Share, wilson_share


@dataclass(frozen=True, slots=True)
class WholeGroupShare:
    """What was counted among all `n` of a group: a fact about them, without a sampling range.

    `low` and `high` equal the estimate. `similar_pupils` is the range for the other question,
    which a decision asks: what the same work would give with pupils like these.
    """

    n: int
    count: int
    similar_pupils: Share

    @property
    def estimate(self) -> float:
        return self.count / self.n

    @property
    def low(self) -> float:
        return self.estimate

    @property
    def high(self) -> float:
        return self.estimate

    @property
    def in_words(self) -> str:
        ends = self.similar_pupils
        return (
            f"{self.count} of {self.n}, {self.estimate:.0%}. All of the group were measured, so "
            "chance in picking pupils plays no part. What stays open is how well one measurement "
            "catches what a pupil can do, and whether next year's pupils would do the same: for "
            f"pupils like these, {ends.low:.0%} to {ends.high:.0%} would be no surprise."
        )


def share_of_whole_group(count: int, n: int, confidence: float = 0.95) -> WholeGroupShare:
    """Describe `count` of all `n` of a target group. Raises `ValueError` as `wilson_share` does.

    The finite population correction makes the sampling interval of a group measured whole as wide
    as nothing (W. G. Cochran, Sampling Techniques, 3rd edition 1977, section 2.6). A decision is
    about more than these pupils on that day, so it reads `similar_pupils`, which takes them as one
    draw of what the same teaching could give; `docs/explanation/statistics.md` says why.
    """
    return WholeGroupShare(n, count, wilson_share(count, n, confidence))
