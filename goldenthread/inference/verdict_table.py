"""The table of the verdict rule for docs/reference/verdicts.md, made from the rule itself."""

from goldenthread.inference.evidence import Change, Strength
from goldenthread.inference.verdict import CAPS, NOT_CLEAR, proposed_by

# One example of each way in which an interval can lie, with 10 as the smallest change that matters.
MATTERS = 10.0
EXAMPLES = (
    ("All of the range lies beyond the smallest change that matters", Change(18, 12, 24)),
    ("All of it is a change, and the estimate reaches what matters", Change(15, 3, 27)),
    ("All of it is a change, and the estimate falls short of what matters", Change(8, 2, 14)),
    ("All of it falls short of what matters", Change(1, -6, 8)),
    ("Neither", Change(6, -4, 16)),
)

HEAD = """\
# Verdicts

Generated from the code: `./dev run python -m goldenthread.commands.reference`.

How much may be said about a programme is decided by one rule, in
`goldenthread/inference/verdict.py`. The figures propose a strength. Each shortcoming allows at most
some strength. The weakest of all of these is the verdict. A change for the worse is judged exactly
as a change for the better. Why the rule is as it is stands in
[What the figures mean](../explanation/statistics.md).

Strengths, weakest first: {strengths}.

## What the figures propose
"""


def verdicts_page() -> str:
    """The whole page in Markdown."""
    return "\n".join(
        [
            HEAD.format(strengths=", ".join(strength.words for strength in Strength)),
            "The examples take 10 as the smallest change that matters. Where none was written down "
            "beforehand,\nevery change counts as one that matters, and the verdict is a hint at "
            "most.\n",
            "| How the range lies | Example | Proposes |",
            "|---|---|---|",
            *(_proposal_row(words, change) for words, change in EXAMPLES),
            "",
            "## What holds the verdict back",
            "",
            "| At most | When | What helps |",
            "|---|---|---|",
            *(
                f"| {cap.most.words} | {cap.reason} | {cap.remedy} |"
                for cap in sorted((NOT_CLEAR, *CAPS), key=lambda cap: cap.most)
            ),
            "",
        ]
    )


def _proposal_row(words: str, change: Change) -> str:
    strength, direction = proposed_by(change, MATTERS, higher_is_better=True)
    example = f"{change.estimate:+g}, from {change.low:+g} to {change.high:+g}"
    return f"| {words} | {example} | {strength.words}: {direction} |"
