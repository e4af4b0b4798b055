"""What a plan is judged by, in a school's words: one entry for each thing that the planner counts.

The planner's own names are short and for engineers; a tier that has no entry here is shown by them.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TierWords:
    """`label` heads a row of figures, its unit included where that is not plain.

    `none`, `one` and `many` are the sentence for 0, for 1 and for more; `{n}` is the figure.
    """

    label: str
    none: str
    one: str
    many: str

    def sentence(self, value: int) -> str:
        words = (self.none, self.one)[value] if value in (0, 1) else self.many
        return words.replace("{n}", f"{value:,}")


_COACHING_AND_SLOTS = {
    "coachees left out": TierWords(
        "People who ask for coaching and get none",
        "Everybody who asks for coaching has a coach and a time.",
        "One person who asks for coaching gets no coach or no time.",
        "{n} people who ask for coaching get no coach or no time.",
    ),
    "teams without a slot": TierWords(
        "Teams without a regular time",
        "Every team has a regular time to meet.",
        "One team has no regular time to meet.",
        "{n} teams have no regular time to meet.",
    ),
    "weight of what moves": TierWords(
        "Changes to coaching and team times in use, in points",
        "No coach, coaching time or team time that is in use changes.",
        "One coaching time that is in use changes.",
        "Changes to what is in use come to {n} points: 3 for another coach, 1 for another coaching "
        "time, 5 for another team time.",
    ),
    "lessons covered in four weeks": TierWords(
        "Lessons covered for team times in four weeks",
        "No lesson has to be covered so that teams can meet.",
        "One lesson in four weeks has to be covered so that teams can meet.",
        "{n} lessons in four weeks have to be covered so that teams can meet.",
    ),
    "sessions of somebody on a day off": TierWords(
        "Team sessions on somebody’s day off, until summer",
        "No team meets on a day on which one of its members does not work.",
        "Once until summer, somebody’s team meets on a day on which they do not work.",
        "{n} times until summer, somebody’s team meets on a day on which they do not work.",
    ),
    "cycles slower than a fortnight": TierWords(
        "People coached less than every two weeks",
        "Everybody who is coached is coached every two weeks.",
        "One person is coached every four weeks instead of every two.",
        "{n} people are coached every four weeks instead of every two.",
    ),
    "team slots slower than asked": TierWords(
        "Teams that meet less often than asked",
        "Every team that has a time meets as often as asked.",
        "One team meets less often than asked.",
        "{n} teams meet less often than asked.",
    ),
    "coaches without recent training": TierWords(
        "People whose coach has no recent training",
        "Everybody’s coach has been trained recently.",
        "One person has a coach without recent training.",
        "{n} people have a coach without recent training.",
    ),
    "pairs of different subjects": TierWords(
        "People coached from another subject",
        "Everybody’s coach shares a subject with them.",
        "One person has a coach of another subject.",
        "{n} people have a coach of another subject.",
    ),
    "school days between look and talk": TierWords(
        "School days from look to talk, all pairs together",
        "Every pair talks on the day of the look.",
        "One pair waits a school day from the look to the talk; the others talk the same day.",
        "From the look to the talk, all pairs together wait {n} school days.",
    ),
    "coachees who change their coach": TierWords(
        "People who change their coach",
        "Nobody changes their coach.",
        "One person changes their coach.",
        "{n} people change their coach.",
    ),
    "team slots changed or new after school": TierWords(
        "Team times that change, or are new after school",
        "No team’s time changes, and none is new after school.",
        "One team’s time changes, or is new after school.",
        "{n} teams’ times change, or are new after school.",
    ),
}
_DATES = {
    "inputs not taken up and units without a date": TierWords(
        "Sessions a team does not take up, and units without a date",
        "Every team takes up what it heard, and every unit has a date.",
        "Once, a team does not take up what it heard, or a unit has no date.",
        "{n} times, a team does not take up what it heard, or a unit has no date.",
    ),
    "sessions before what they build on": TierWords(
        "Sessions before the one they build on",
        "No session comes before the one that it builds on.",
        "One session comes before the one that it builds on.",
        "{n} sessions come before the one that they build on.",
    ),
    "published sessions moved": TierWords(
        "Published sessions that move or give way",
        "No session that is published moves or gives way.",
        "One session that is published moves or gives way.",
        "{n} sessions that are published move or give way.",
    ),
    "people's weeks with too many evenings": TierWords(
        "Weeks with too many evenings, person by person",
        "Nobody has a week with more evenings than you allow.",
        "Once, somebody has a week with more evenings than you allow.",
        "{n} times, somebody has a week with more evenings than you allow: one evening for "
        "40 people counts 40.",
    ),
    "equal alternatives owed for evenings": TierWords(
        "Equal alternatives owed, because an evening falls on a day off",
        "No evening falls on a day on which somebody does not work.",
        "One person is asked on a day off by the date of an evening, and is owed an equal "
        "alternative.",
        "{n} equal alternatives are owed, because an evening falls on somebody’s day off.",
    ),
    "new units that nothing returns to": TierWords(
        "New units that stand alone",
        "Every newly dated unit has a session of its programme in the weeks around it.",
        "One newly dated unit stands alone: its team does nothing else of the programme in the "
        "weeks around it.",
        "{n} newly dated units stand alone: their teams do nothing else of the programme in the "
        "weeks around them.",
    ),
    "weeks of silence beyond the wish": TierWords(
        "Weeks in which a programme is silent for too long, team by team",
        "No programme is silent in a team for longer than it should be.",
        "One team hears nothing of a programme for one week longer than it should.",
        "Teams hear nothing of a programme for longer than they should: {n} weeks too many, all "
        "teams together.",
    ),
    "business meetings given up": TierWords(
        "Business meetings that make room",
        "No business meeting makes room for a session.",
        "One business meeting makes room for a session.",
        "{n} business meetings make room for sessions.",
    ),
    "weeks until inputs are returned to": TierWords(
        "Weeks until teams take up what they heard, all together",
        "Teams take up what they heard in the same week.",
        "One team takes a week until it takes up what it heard.",
        "Until they take up what they heard, all teams together wait {n} teaching weeks.",
    ),
    "weeks moved, busy evenings and returns": TierWords(
        "Unrest in the calendar, in points",
        "No session moves, no evening is in a busy week and no session gets a part more.",
        "Unrest in the calendar comes to one point: a week by which a session moves, an evening "
        "in a busy week, or a return in a session.",
        "Unrest in the calendar comes to {n} points: 1 for each week by which a session moves, "
        "each evening in a busy week and each return in a session, 2 for a return to an older "
        "unit.",
    ),
}
_VISITS = {
    "visits that find no time": TierWords(
        "Visits that find no time",
        "Every visit that is asked for has a time.",
        "One visit finds no time.",
        "{n} visits find no time.",
    ),
    "visits with a time that move or lose it": TierWords(
        "Visits with a time that move or lose it",
        "No visit that has a time moves.",
        "One visit that has a time moves or loses it.",
        "{n} visits that have a time move or lose it.",
    ),
    "lessons covered for visits": TierWords(
        "Lessons covered for visits",
        "No lesson has to be covered for visits.",
        "One lesson has to be covered for a visit.",
        "{n} lessons have to be covered for visits.",
    ),
    "price of the cover, by who takes the class": TierWords(
        "What the cover costs, in points",
        "Cover costs nothing.",
        "Cover costs one point: one cover token.",
        "Cover costs {n} points: for each lesson 1 by a token, 2 by a swap, 3 by a leader, 4 by a "
        "cover supervisor, 5 by supply.",
    ),
    "lessons covered beyond one of a person in a half-term": TierWords(
        "Second covered lessons of one person in a half-term",
        "Nobody has more than one lesson covered in a half-term.",
        "Once, somebody has a second lesson covered in the same half-term.",
        "{n} times, somebody has a second lesson covered in the same half-term.",
    ),
    "visits in the last week of a half-term": TierWords(
        "Visits in the last week of a half-term",
        "No visit falls into the last week of a half-term.",
        "One visit falls into the last week of a half-term.",
        "{n} visits fall into the last week of a half-term.",
    ),
    "visits too many in a fortnight": TierWords(
        "Second visits of one person within a fortnight",
        "Nobody has two visits within a fortnight.",
        "One visit comes within a fortnight of another of the same person.",
        "{n} visits come within a fortnight of another of the same person.",
    ),
    "visits to another than the one whose turn it is": TierWords(
        "Visits to a colleague out of turn",
        "Everybody visits the colleague whose turn it is.",
        "One visit goes to a colleague whose turn it is not.",
        "{n} visits go to a colleague whose turn it is not.",
    ),
    "visits in weeks or times that are better left alone": TierWords(
        "Visits in weeks of examinations or data drops",
        "No visit falls into a week or a time that is better left alone.",
        "One visit falls into a week or a time that is better left alone, such as examinations.",
        "{n} visits fall into weeks or times that are better left alone, such as examinations.",
    ),
    "visits that change their day": TierWords(
        "Visits that change their day",
        "No visit changes its day.",
        "One visit changes its day.",
        "{n} visits change their day.",
    ),
}
TIER_WORDS: Mapping[str, TierWords] = {**_COACHING_AND_SLOTS, **_DATES, **_VISITS}


def words_of_tier(name: str) -> TierWords:
    """What a plan of an earlier version counted may have no entry any more."""
    plain = f"{name[:1].upper()}{name[1:]}"
    counted = f"{plain}: {{n}}."
    return TIER_WORDS.get(name) or TierWords(plain, counted, counted, counted)
