"""What the browser opens on the sample's wall: the finding of whoever looks."""

from goldenthread.evaluation.public import WallFinding

DENISE = "Denise Obi"


def number_of_the_finding() -> int:
    return WallFinding.objects.get(shared_by__name=DENISE).pk
