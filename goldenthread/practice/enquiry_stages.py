"""The steps of each kind of enquiry, with what to talk about at each; none is ever required."""

from dataclasses import dataclass
from enum import StrEnum

from goldenthread.snapshot.words import EnquiryKind

PUPILS = ("A", "B", "C")
GROUND_RULES = (
    "We look at what pupils do, not at who teaches.",
    "In every discussion pupils come first, teaching second.",
    "The lesson belongs to all of us: we planned it together.",
    "What is said here stays here, until we share it together.",
    "A lesson that goes wrong teaches us as much as one that goes well.",
)
CHALLENGES = (
    "What exactly does it claim, and for which pupils?",
    "What is the evidence, and how strong is it?",
    "What are its limits? Who would disagree, and why?",
    "What is different here?",
    "What would we have to see to change our mind?",
)


class Asks(StrEnum):
    """What a stage has besides the notes of its group."""

    NOTES = "notes"
    GROUP = "group"
    EVIDENCE = "evidence"
    CASE_PUPILS = "case-pupils"
    OBSERVATIONS = "observations"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Stage:
    """`key` stands in addresses and beside each note; `plan` is the version that belongs here."""

    key: str
    name: str
    prompt: str
    talk_about: tuple[str, ...] = ()
    asks: Asks = Asks.NOTES
    plan: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Stages that belong together, under one heading."""

    name: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class KindOfEnquiry:
    """One of the four kinds: what it is and what it asks, in plain words."""

    kind: EnquiryKind
    name: str
    is_for: str
    time: str
    people: str
    question_label: str
    question_hint: str
    parts: tuple[Part, ...]

    @property
    def stages(self) -> tuple[Stage, ...]:
        return tuple(stage for part in self.parts for stage in part.stages)

    def find(self, key: str) -> Stage | None:
        return next((stage for stage in self.stages if stage.key == key), None)


READ = Stage(
    "read",
    "Evidence read",
    "What is known already? One card or one short text is enough.",
    CHALLENGES,
    Asks.EVIDENCE,
)
BELIEFS = Stage(
    "beliefs",
    "What we believe now",
    "Write down what each of you expects, before you look. It makes surprises visible.",
    (
        "What do we think these pupils find hard, and why?",
        "How sure are we, and what makes us sure?",
    ),
)
GROUP = Stage(
    "group",
    "The group and its ground rules",
    "Three or four people who trust each other. Read the rules aloud once; change what does not "
    "fit you.",
    ("Who keeps the time?", "Which lessons can we see together, and who covers?"),
    Asks.GROUP,
)
CASE_PUPILS = Stage(
    "pupils",
    "Three case pupils",
    "Three pupils who stand for others like them. Here they are A, B and C only.",
    ("What can this pupil do already?", "What will we watch for?"),
    Asks.CASE_PUPILS,
)


def _research_lesson(number: int) -> Part:
    plan = Stage(
        f"plan-{number}",
        f"Plan {number}",
        "Plan it together. Say for each case pupil what you expect them to do and say."
        if number == 1
        else "Change the plan by what you saw. Say what you changed, and why.",
        ("What will A, B and C do at each point?", "How will we see it?"),
        Asks.PLAN,
        number,
    )
    observed = Stage(
        f"lesson-{number}",
        f"Research lesson {number}: what pupils did",
        "Watch the pupils, not the teacher. Write what each did and said, without judging.",
        ("What did A do that we did not expect?", "Where did B stop, and what helped?"),
        Asks.OBSERVATIONS,
    )
    talk = Stage(
        f"talk-{number}",
        f"Pupil talk {number}",
        "Five minutes with each case pupil, soon after the lesson.",
        (
            "What did you learn?",
            "Which part helped you most?",
            "If we taught it again, what should change?",
        ),
        Asks.OBSERVATIONS,
    )
    discussion = Stage(
        f"discussion-{number}",
        f"Discussion {number}",
        "Pupils first, teaching second. The one who taught speaks first.",
        (
            "Pupils: what did A, B and C do, against what we expected?",
            "Pupils: what does that say about others like them?",
            "Teaching: what follows for the next plan?",
        ),
    )
    return Part(f"Lesson {number}", (plan, observed, talk, discussion))


LESSON_STUDY = KindOfEnquiry(
    EnquiryKind.LESSON_STUDY,
    "Lesson study",
    "A small group plans one lesson together, watches three pupils in it, and plans it again.",
    "9 to 12 hours each over a half-term or a term, with two or three half-days of cover.",
    "3 or 4 people.",
    "What do you want to find out about pupils?",
    "For example: How do three weak readers find the main point of a page?",
    (
        Part("Before", (GROUP, READ, BELIEFS, CASE_PUPILS)),
        *(_research_lesson(number) for number in (1, 2, 3)),
    ),
)

ENQUIRY = KindOfEnquiry(
    EnquiryKind.ENQUIRY,
    "Enquiry of your own",
    "You try one change with your own pupils, watch what happens, and adapt it.",
    "An hour or two each half-term, beside your lessons.",
    "You alone, or with up to three others.",
    "What do you want to find out about pupils?",
    "For example: Do my pupils keep the repair moves when nobody reminds them?",
    (
        Part(
            "Before",
            (
                Stage(
                    "need",
                    "What pupils need",
                    "Which pupils cannot yet do what? What have you seen that says so?",
                    ("Which class?", "What would they do if it worked?"),
                ),
                READ,
                BELIEFS,
            ),
        ),
        Part(
            "Try and adapt",
            (
                Stage(
                    "plan-1",
                    "What I will try",
                    "One small change, with one class, for a few weeks.",
                    ("What will I do differently?", "What do I expect pupils to do?"),
                    Asks.PLAN,
                    1,
                ),
                Stage(
                    "seen",
                    "What pupils did",
                    "A line after a lesson is enough.",
                    ("What did I see or hear?", "What did I not expect?"),
                ),
                Stage(
                    "plan-2",
                    "What I change",
                    "Adapt it by what you saw, and try again.",
                    ("What changes, and why?",),
                    Asks.PLAN,
                    2,
                ),
                Stage(
                    "seen-again",
                    "What pupils did then",
                    "Look again, with the same eyes.",
                    ("What is different now?", "For which pupils is it not?"),
                ),
            ),
        ),
    ),
)

JOINT_PLAN = KindOfEnquiry(
    EnquiryKind.JOINT_PLAN,
    "Joint planning",
    "Two or more of you plan one segment of a unit, say what you expect, teach it, and refine it.",
    "About three hours: plan for an hour, teach, look back for half an hour.",
    "2 or more people, each bringing something.",
    "What should pupils be able to do after it?",
    "For example: Year 8 explain why a metal conducts, in a full sentence.",
    (
        Part(
            "Plan",
            (
                Stage(
                    "focus",
                    "Which pupils, and what they need",
                    "Begin with the pupils who find it hardest.",
                    ("What do they get wrong, and why?", "Where in the unit does it matter most?"),
                ),
                Stage(
                    "contributors",
                    "Who brings what",
                    "Both of you contribute: subject knowledge, an example, what pupils said last "
                    "year.",
                    ("What have I taught here before?", "What do I not know?"),
                ),
                READ,
                Stage(
                    "plan-1",
                    "The plan and what we expect",
                    "The segment, step by step, and what pupils will do if it works.",
                    ("What will we see if it works, and if it does not?",),
                    Asks.PLAN,
                    1,
                ),
            ),
        ),
        Part(
            "Teach and refine",
            (
                Stage(
                    "result",
                    "What happened",
                    "Compare with what you expected, before you explain it.",
                    ("What did pupils do?", "Was it the same in each class?"),
                ),
                Stage(
                    "plan-2",
                    "The plan, refined",
                    "Change what the pupils showed you, so that next year begins from here.",
                    ("What changes, and why?",),
                    Asks.PLAN,
                    2,
                ),
            ),
        ),
    ),
)

PROJECT = KindOfEnquiry(
    EnquiryKind.IMPROVEMENT_PROJECT,
    "Improvement project",
    "Whoever you are in the school: something works badly, you try a change, and you count.",
    "15 minutes to begin; after that what you ask for, for example 30 paid minutes a fortnight.",
    "You, and whoever else the work touches.",
    "What is the problem?",
    "For example: Parents wait too long at the desk on parents' evenings.",
    (
        Part(
            "Notes of the group",
            (
                READ,
                Stage(
                    "tried",
                    "What we tried",
                    "A line each time is enough.",
                    ("What did we do?", "What got in the way?"),
                ),
                Stage(
                    "adapted",
                    "What we changed",
                    "Change one thing at a time, so that the counts can say something.",
                    ("What changes, and why?",),
                ),
            ),
        ),
    ),
)

KINDS: dict[str, KindOfEnquiry] = {
    kind.kind.value: kind for kind in (ENQUIRY, LESSON_STUDY, JOINT_PLAN, PROJECT)
}
