"""The two presets of a coaching cycle: the same eight phases, each in its own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from goldenthread.practice.models.pair_agreement import Preset


class Phase(StrEnum):
    """The parts of a cycle, as they stand in addresses."""

    LOOK = "look"
    LAST_STEP = "last-step"
    CHOOSE = "choose"
    PRAISE = "praise"
    MODEL = "model"
    NAME = "name"
    REHEARSE = "rehearse"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class PhaseWords:
    heading: str
    prompt: str


PRESETS: Mapping[Preset, Mapping[Phase, PhaseWords]] = {
    Preset.LOOK_AND_MODEL: {
        Phase.LOOK: PhaseWords("Look", "Drop in and gather one or two facts about pupils."),
        Phase.LAST_STEP: PhaseWords("Review the last step", "How far has it come in the room?"),
        Phase.CHOOSE: PhaseWords("Choose", "Pick the one area that would help pupils most."),
        Phase.PRAISE: PhaseWords("Recognise", "Say what has moved, in one line."),
        Phase.MODEL: PhaseWords("See it", "Study a model together and say what makes it work."),
        Phase.NAME: PhaseWords("Agree a small step", "In the teacher's own words: reachable soon."),
        Phase.REHEARSE: PhaseWords("Adapt and rehearse", "Two rounds at least, out loud."),
        Phase.NEXT: PhaseWords("Follow up", "When is the next look, and when do you talk?"),
    },
    Preset.SEE_NAME_DO: {
        Phase.LOOK: PhaseWords("Visit", "A short visit, not announced: what do pupils do?"),
        Phase.LAST_STEP: PhaseWords("Follow up the last step", "What became of it?"),
        Phase.CHOOSE: PhaseWords("Plan and script", "Choose what the talk will be about."),
        Phase.PRAISE: PhaseWords("Praise", "Be specific: what did you do that worked for pupils?"),
        Phase.MODEL: PhaseWords("See it", "Look at a model, then at your own lesson beside it."),
        Phase.NAME: PhaseWords("Name it", "The step, in the teacher's own words."),
        Phase.REHEARSE: PhaseWords("Do it", "Plan, practise, plan again."),
        Phase.NEXT: PhaseWords("Date", "When is the next visit, and when do you talk?"),
    },
}


def words_of(preset: str) -> Mapping[Phase, PhaseWords]:
    """The words of this preset; of the usual one where the preset is not known."""
    return PRESETS[Preset(preset)] if preset in set(Preset) else PRESETS[Preset.LOOK_AND_MODEL]
