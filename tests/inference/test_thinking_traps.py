"""There are five thinking traps, and each asks one question."""

from goldenthread.inference.thinking_traps import THINKING_TRAPS


def test_each_of_the_five_traps_asks_one_question() -> None:
    assert [trap.key for trap in THINKING_TRAPS] == [
        "correlation",
        "rush-to-act",
        "early-roll-out",
        "tribal-filtering",
        "seeking-confirmation",
    ]
    for trap in THINKING_TRAPS:
        assert trap.question.count("?") == 1
        assert trap.question.endswith("?")
