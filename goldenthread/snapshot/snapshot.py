"""The snapshot: every record of one school's year, frozen, with the look-ups that readers need.

Everything that judges or plans reads a snapshot and nothing else, so a verdict is the same on a
page, on the command line, and on a year that has only been imagined.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar, calendar_from
from goldenthread.snapshot import records as r
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.tables import TABLES, key_of
from goldenthread.snapshot.words import DayKind


@dataclass(frozen=True)
class Snapshot:
    """One school's year. Each attribute after `year` is the table of the same name.

    Rows keep no order that means anything: two snapshots with the same rows in another order are
    the same year. Sort before you show.
    """

    school: r.School
    year: r.Year
    terms: tuple[r.Term, ...] = ()
    days: tuple[r.SpecialDay, ...] = ()
    events: tuple[r.CalendarEvent, ...] = ()
    periods: tuple[r.Period, ...] = ()
    people: tuple[r.Person, ...] = ()
    posts: tuple[r.Post, ...] = ()
    working_hours: tuple[r.WorkingHours, ...] = ()
    leave: tuple[r.Leave, ...] = ()
    teams: tuple[r.Team, ...] = ()
    team_members: tuple[r.TeamMember, ...] = ()
    timetable: tuple[r.Lesson, ...] = ()
    ledger: tuple[r.LedgerEntry, ...] = ()
    cover_supply: tuple[r.CoverSupply, ...] = ()
    cover_requests: tuple[r.CoverRequest, ...] = ()
    budget_lines: tuple[r.BudgetLine, ...] = ()
    target_groups: tuple[r.TargetGroup, ...] = ()
    needs: tuple[r.Need, ...] = ()
    priorities: tuple[r.Priority, ...] = ()
    insight_sources: tuple[r.InsightSource, ...] = ()
    measures: tuple[r.Measure, ...] = ()
    measure_points: tuple[r.MeasurePoint, ...] = ()
    let_go: tuple[r.LetGo, ...] = ()
    need_notes: tuple[r.NeedNote, ...] = ()
    evidence_cards: tuple[r.EvidenceCard, ...] = ()
    techniques: tuple[r.Technique, ...] = ()
    programmes: tuple[r.Programme, ...] = ()
    programme_audience: tuple[r.ProgrammeAudience, ...] = ()
    units: tuple[r.Unit, ...] = ()
    decisions: tuple[r.Decision, ...] = ()
    trial_arms: tuple[r.TrialArm, ...] = ()
    activities: tuple[r.Activity, ...] = ()
    activity_links: tuple[r.ActivityLink, ...] = ()
    activity_audience: tuple[r.ActivityAudience, ...] = ()
    participation: tuple[r.Participation, ...] = ()
    coaches: tuple[r.Coach, ...] = ()
    coaching_pairs: tuple[r.CoachingPair, ...] = ()
    coaching_slots: tuple[r.CoachingSlot, ...] = ()
    touchpoints: tuple[r.Touchpoint, ...] = ()
    steps: tuple[r.Step, ...] = ()
    peer_groups: tuple[r.PeerGroup, ...] = ()
    peer_group_members: tuple[r.PeerGroupMember, ...] = ()
    peer_visits: tuple[r.PeerVisit, ...] = ()
    team_cycles: tuple[r.TeamCycle, ...] = ()
    promises: tuple[r.Promise, ...] = ()
    enquiries: tuple[r.Enquiry, ...] = ()
    enquiry_members: tuple[r.EnquiryMember, ...] = ()
    shared_summaries: tuple[r.SharedSummary, ...] = ()
    evaluation_plan: tuple[r.EvaluationItem, ...] = ()
    decision_rules: tuple[r.DecisionRule, ...] = ()
    evaluation_results: tuple[r.EvaluationResult, ...] = ()
    barriers: tuple[r.Barrier, ...] = ()
    claims: tuple[r.Claim, ...] = ()
    surveys: tuple[r.Survey, ...] = ()
    statement_scores: tuple[r.StatementScore, ...] = ()
    survey_cuts: tuple[r.SurveyCut, ...] = ()
    form_fields: tuple[r.FormField, ...] = ()
    governor_events: tuple[r.GovernorEvent, ...] = ()
    providers: tuple[r.Provider, ...] = ()
    engagements: tuple[r.Engagement, ...] = ()
    engagement_people: tuple[r.EngagementPerson, ...] = ()
    engagement_activities: tuple[r.EngagementActivity, ...] = ()
    expertise: tuple[r.ExpertiseEntry, ...] = ()
    appraisals: tuple[r.Appraisal, ...] = ()
    objectives: tuple[r.Objective, ...] = ()
    appraisal_touches: tuple[r.AppraisalTouch, ...] = ()
    compliance_items: tuple[r.ComplianceItem, ...] = ()
    compliance_records: tuple[r.ComplianceRecord, ...] = ()
    entitlements: tuple[r.Entitlement, ...] = ()
    thresholds: tuple[r.Threshold, ...] = ()
    accepted_findings: tuple[r.AcceptedFinding, ...] = ()

    def rows(self, table_name: str) -> tuple[Any, ...]:
        """All rows of the named table."""
        if table_name not in TABLES:
            raise KeyError(f"The school folder has no table {table_name!r}.")
        rows: tuple[Any, ...] = getattr(self, table_name)
        return rows

    def find(self, table_name: str, key: str) -> Any:
        """The row with this key, or None; the empty key has no row."""
        return self._by_key[table_name].get(key) if key else None

    def get(self, table_name: str, key: str) -> Any:
        """The row with this key; `KeyError` when the table has none."""
        return self._by_key[table_name][key]

    @cached_property
    def _by_key(self) -> Mapping[str, Mapping[str, Any]]:
        return _Lazily(lambda name: {key_of(row): row for row in self.rows(name)})

    def having(self, table_name: str, column: str, value: str) -> tuple[Any, ...]:
        """The rows of the table whose column holds this value, through an index made once."""
        return self._by_column[table_name, column].get(value, ())

    @cached_property
    def _by_column(self) -> Mapping[tuple[str, str], Mapping[Any, tuple[Any, ...]]]:
        def index(names: tuple[str, str]) -> Mapping[Any, tuple[Any, ...]]:
            table_name, column = names
            groups: dict[Any, list[Any]] = defaultdict(list)
            for row in self.rows(table_name):
                groups[getattr(row, column)].append(row)
            return {value: tuple(rows) for value, rows in groups.items()}

        return _Lazily(index)

    @cached_property
    def calendar(self) -> SchoolCalendar:
        """The calendar made of the terms and days."""
        return calendar_from(
            (HalfTerm(t.id, t.term, t.name, t.starts_on, t.ends_on) for t in self.terms),
            (d.on for d in self.days if d.kind in (DayKind.INSET, DayKind.TRUST_DAY)),
            (d.on for d in self.days if d.kind in (DayKind.BANK_HOLIDAY, DayKind.CLOSED)),
            self.school.timetable_weeks,
            self.year.week_a_starts_on,
        )


class _Lazily[K](dict[K, Any]):
    """Makes an index the first time it is asked for."""

    def __init__(self, make: Callable[[K], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: K) -> Any:
        self[name] = made = self._make(name)
        return made


TABLE_NAMES = tuple(f.name for f in fields(Snapshot) if f.name not in ("school", "year"))


@dataclass(frozen=True, slots=True)
class Dangling:
    """A cell that names a row which does not exist."""

    table: str
    key: str
    column: str
    value: str
    refers_to: str


def dangling_references(snapshot: Snapshot) -> Iterator[Dangling]:
    """Every reference that leads nowhere, in the order of the tables."""
    for name in TABLE_NAMES:
        references = [
            (column_name, column.refers_to)
            for column_name, column in columns_of(TABLES[name].record).items()
            if column.kind is Kind.REFERENCE
        ]
        for row in snapshot.rows(name):
            for column_name, refers_to in references:
                value = getattr(row, column_name)
                if value and snapshot.find(refers_to, value) is None:
                    yield Dangling(name, key_of(row), column_name, value, refers_to)


def sorted_rows(rows: Iterable[Any]) -> tuple[Any, ...]:
    """The rows in the order of their keys: the order in which a folder is written."""
    return tuple(sorted(rows, key=key_of))


def in_key_order(snapshot: Snapshot) -> Snapshot:
    """The same year with every table in the order of its keys, so that two can be compared."""
    tables = {name: sorted_rows(snapshot.rows(name)) for name in TABLE_NAMES}
    return Snapshot(school=snapshot.school, year=snapshot.year, **tables)
