"""A group measured whole has no sampling range, and says what stays open instead."""

from goldenthread.inference.proportions import wilson_share
from goldenthread.inference.whole_group import share_of_whole_group


def test_all_of_a_group_leave_nothing_to_sampling() -> None:
    share = share_of_whole_group(27, 62)
    assert (share.n, share.low, share.estimate, share.high) == (62, 27 / 62, 27 / 62, 27 / 62)
    assert share.similar_pupils == wilson_share(27, 62)


def test_it_says_what_stays_open() -> None:
    assert share_of_whole_group(27, 62).in_words == (
        "27 of 62, 44%. All of the group were measured, so chance in picking pupils plays no part. "
        "What stays open is how well one measurement catches what a pupil can do, and whether next "
        "year's pupils would do the same: for pupils like these, 32% to 56% would be no surprise."
    )
