"""The shared language of Ashmoor Vale: techniques that everyone calls by the same name."""

from goldenthread.snapshot import records as r

TECHNIQUES = (
    r.Technique(
        id="model-reading-aloud",
        name="Model reading aloud",
        description="The teacher reads a paragraph aloud and thinks aloud at the hard places",
        looks_like="Pupils follow with a ruler; the teacher stops twice and says why",
        common_slips="Stopping too often; reading without expression",
        evidence_card="disciplinary-reading",
    ),
    r.Technique(
        id="stop-at-hard-words",
        name="Stop at hard words",
        description="Pupils mark three unfamiliar words and unlock them by parts and context",
        looks_like="Marked words in the text; a meaning in the margin",
        common_slips="Giving the meaning before pupils have tried",
        evidence_card="disciplinary-reading",
    ),
    r.Technique(
        id="main-point",
        name="Main point in ten words",
        description="After a paragraph each pupil writes its main point in at most ten words",
        looks_like="Every pupil writes before anyone speaks",
        common_slips="Taking the first good answer and moving on",
        evidence_card="disciplinary-reading",
    ),
    r.Technique(
        id="everyone-answers",
        name="Everyone answers",
        description="Every pupil commits to an answer on a small whiteboard before any is told",
        looks_like="Boards up together on a signal",
        common_slips="Reading only the front row",
        evidence_card="questioning-guidance",
    ),
    r.Technique(
        id="hinge-question",
        name="Hinge question",
        description="One question with telling wrong answers decides what happens next",
        looks_like="All answers seen in a minute; the lesson changes course",
        common_slips="Asking it too late to act on",
        evidence_card="questioning-guidance",
    ),
    r.Technique(
        id="attendance-talk",
        name="Attendance talk",
        description="A two-minute talk on the day of return",
    ),
)
