"""The 200 sentences that screening is measured on, and what it says of them."""

import csv
from dataclasses import dataclass
from pathlib import Path

from goldenthread.screening import Kind, screen

FILE = Path(__file__).with_name("sentences.csv")
HALVES = ("tuned on", "held out")
STAFF = frozenset(
    "Priya Nair Aisha Rahman Tomasz Wilk Ruth Adeyemi Clarke Denise Obi Ellie Marsh Dan Kowalczyk"
    " Bea Marlowe".split()
)
CALLED = {
    Kind.DISCLOSURE: "Disclosure",
    Kind.JUDGEMENT: "Grade or judgement",
    Kind.HEALTH: "Health or needs",
    Kind.NAME: "Pupil's name",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    half: str
    kinds: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Counts of sentences. Of the `seen` ones `right` were so; of those that hold it, `held`."""

    half: str
    kind: Kind
    held: int
    seen: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.seen

    @property
    def recall(self) -> float:
        return self.right / self.held


def read_sentences() -> list[Sentence]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            Sentence(row["half"], frozenset(row["kinds"].split()), row["sentence"])
            for row in csv.DictReader(file)
        ]


def measure() -> list[Measured]:
    sentences = [
        (one, {seen.kind for seen in screen(one.text, staff_names=STAFF)})
        for one in read_sentences()
    ]
    return [
        Measured(
            half,
            kind,
            held=sum(1 for one, _ in sentences if one.half == half and kind in one.kinds),
            seen=sum(1 for one, seen in sentences if one.half == half and kind in seen),
            right=sum(
                1 for one, seen in sentences if one.half == half and kind in seen & one.kinds
            ),
        )
        for half in HALVES
        for kind in Kind
    ]


def table(measured: list[Measured]) -> str:
    lines = [
        "| Sentences | Kind | Hold it | Seen | Rightly | Precision | Recall |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in measured:
        lines.append(
            f"| {one.half} | {CALLED[one.kind]} | {one.held} | {one.seen} | {one.right} "
            f"| {one.precision:.2f} | {one.recall:.2f} |"
        )
    return "\n".join(lines) + "\n"
