"""One cycle, phase by phase: each saved on its own, so that nothing waits for the end."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.practitioner import Practitioner
from goldenthread.practice.actions import save_touchpoint_phase as phases
from goldenthread.practice.actions.finish_touchpoint import OnlyATalk, finish_touchpoint
from goldenthread.practice.coaching_addresses import address, crumbs_of_pair
from goldenthread.practice.coaching_forms import (
    LookForm,
    ModelForm,
    NameForm,
    OtherDatesForm,
    PraiseForm,
)
from goldenthread.practice.coaching_presets import Phase, words_of
from goldenthread.practice.models import CoachingPair, TouchpointWords
from goldenthread.practice.queries import coaching_cycle as cycle
from goldenthread.practice.queries.coaching_dates import DayDoesNotFit, NextDates, check
from goldenthread.practice.views.coaching_home import open_pair, other_of
from goldenthread.programmes.public import Technique
from goldenthread.snapshot.snapshot import Snapshot

WORD_FORMS: dict[Phase, type[LookForm | PraiseForm | ModelForm | NameForm]] = {
    Phase.LOOK: LookForm,
    Phase.PRAISE: PraiseForm,
    Phase.MODEL: ModelForm,
    Phase.NAME: NameForm,
}
AFTER = {
    Phase.LOOK: Phase.LAST_STEP,
    Phase.LAST_STEP: Phase.CHOOSE,
    Phase.CHOOSE: Phase.PRAISE,
    Phase.PRAISE: Phase.MODEL,
    Phase.MODEL: Phase.NAME,
    Phase.NAME: Phase.REHEARSE,
    Phase.REHEARSE: Phase.REHEARSE,
    Phase.NEXT: Phase.NEXT,
}


@require_safe
def show(request: HttpRequest, school_slug: str, year: str, key: str, day: str) -> HttpResponse:
    own, pair, _ = open_pair(request, school_slug, year, key)
    row = cycle.get_cycle_or_404(pair, day)
    return _page(request, own, pair, row)


@require_POST
def save(
    request: HttpRequest, school_slug: str, year: str, key: str, day: str, phase: str
) -> HttpResponse:
    """Keep one phase and go on to the next; what cannot be kept comes back as it was typed."""
    own, pair, _ = open_pair(request, school_slug, year, key)
    row = cycle.get_cycle_or_404(pair, day)
    try:
        part = Phase(phase)
    except ValueError as unknown:
        raise Http404 from unknown
    form: forms.Form | None = None
    if part in WORD_FORMS:
        form = WORD_FORMS[part](request.POST)
    elif part is Phase.NEXT and not request.POST.get("proposal"):
        form = OtherDatesForm(request.POST, periods=_periods(cycle.get_timetables_of(pair)))
    if form is not None and not form.is_valid():
        return _page(request, own, pair, row, typed={part: form})
    try:
        _keep(request, pair, row, part, form)
    except Refusal as refusal:
        if form is None:
            messages.warning(request, str(refusal))
            return redirect(_address(own, pair, day, part))
        form.add_error(None, str(refusal))
        if isinstance(refusal, phases.ChangedMeanwhile):
            form.data = {**form.data, "opened": phases.mark_of(refusal.stored)}
        row = cycle.get_cycle_or_404(pair, day)
        return _page(request, own, pair, row, typed={part: form})
    return redirect(_address(own, pair, day, AFTER[part]))


@require_POST
def finish(request: HttpRequest, school_slug: str, year: str, key: str, day: str) -> HttpResponse:
    own, pair, user = open_pair(request, school_slug, year, key)
    row = cycle.get_cycle_or_404(pair, day)
    as_a_talk = "talk" in request.POST
    try:
        finish_touchpoint(row, as_a_talk=as_a_talk, actor=user, at=accounts.now())
    except OnlyATalk as refusal:
        return _page(request, own, pair, row, talk=str(refusal))
    kept = "The talk is kept." if as_a_talk else "The cycle is finished."
    messages.success(request, f"{kept} Only {other_of(own, pair)} and you can read it.")
    return redirect(address("show-pair", own.year, key=key))


def _keep(
    request: HttpRequest,
    pair: CoachingPair,
    row: TouchpointWords,
    part: Phase,
    form: Any,
) -> None:
    user: Any = request.user
    who, post = {"actor": user, "at": accounts.now()}, request.POST
    if part is Phase.LOOK:
        phases.save_words(row, form.words(), form.cleaned_data["opened"], looked=True, **who)
    elif part in (Phase.PRAISE, Phase.MODEL):
        phases.save_words(row, form.words(), form.cleaned_data["opened"], **who)
        if part is Phase.MODEL:
            phases.note_model(row, post.get("used") != "no", **who)
    elif part is Phase.NAME:
        phases.name_step(row, form.words(), form.cleaned_data["opened"], **who)
    elif part is Phase.LAST_STEP:
        step = cycle.find_last_step(row)
        if step is None or post.get("answer") not in ("got-it", "nearly", phases.NOT_YET):
            raise NothingChosen
        phases.answer_last_step(row, step, post["answer"], **who)
    elif part is Phase.CHOOSE:
        wanted = Technique.objects.filter(school=pair.school, key=post.get("technique", ""))
        phases.choose_technique(row, wanted.first(), **who)
    elif part is Phase.REHEARSE:
        rounds = post.get("rounds", "")
        phases.count_rounds(
            row,
            int(rounds) if rounds.isascii() and rounds.isdigit() and len(rounds) < 4 else 0,
            **who,
        )
    else:
        snapshot = cycle.get_timetables_of(pair)
        dates = form.dates() if form else _proposed(post["proposal"])
        check(snapshot, pair.coach.key, pair.coachee.key, dates, accounts.today())
        phases.set_next_dates(row, dates, **who)


class NothingChosen(Refusal):
    def __init__(self) -> None:
        super().__init__("Nothing was chosen.", "Choose one of the answers.")


def _proposed(text: str) -> NextDates:
    try:
        look_on, look, talk_on, talk = text.split("|")
        return NextDates(
            dt.date.fromisoformat(look_on),
            look[:20],
            dt.date.fromisoformat(talk_on) if talk_on else None,
            talk[:20],
        )
    except ValueError as unreadable:
        raise DayDoesNotFit(
            "This day is not one of those proposed.", "Choose again, or another day."
        ) from unreadable


def _periods(snapshot: Snapshot) -> list[str]:
    every = {row.period: row.starts_at for row in snapshot.periods}
    return sorted(every, key=lambda period: every[period])


def _address(own: Practitioner, pair: CoachingPair, day: str, part: Phase) -> str:
    return address("cycle", own.year, key=pair.key, day=day) + f"#{part.value}"


def _page(
    request: HttpRequest,
    own: Practitioner,
    pair: CoachingPair,
    row: TouchpointWords,
    *,
    typed: dict[Phase, Any] | None = None,
    talk: str = "",
) -> HttpResponse:
    typed = typed or {}
    agreement = getattr(pair, "agreement", None)
    line = cycle.as_line(row)
    context: dict[str, Any] = {
        "school": own.year.school,
        "year": own.year,
        "pair": pair,
        "row": row,
        "line": line,
        "day": row.touchpoint.on.isoformat(),
        "coaches": pair.coach_id == own.person.pk,
        "other": other_of(own, pair),
        "words": {
            phase.name.lower(): each
            for phase, each in words_of(agreement.preset if agreement else "").items()
        },
        "crumbs": crumbs_of_pair(pair, other_of(own, pair)),
        "talk": talk,
    }
    if not line.is_finished:
        context |= _forms(row, line, typed) | _choices(row, pair, typed)
        context["form"] = next(iter(typed.values()), None)
    return render(request, "practice/coaching_cycle.html", context)


def _forms(row: TouchpointWords, line: cycle.CycleLine, typed: dict[Phase, Any]) -> dict[str, Any]:
    facts = [*line.facts, "", ""]
    words, mark = row.words, phases.mark_of
    step = {"what": line.step, "when": line.step_when, "class_label": line.step_class}
    new = {**step, "what": line.step if row.new_step else ""}
    initial: dict[Phase, tuple[dict[str, str], dict[str, str]]] = {
        Phase.LOOK: (
            {"class_label": words["class_label"], "fact": facts[0], "other_fact": facts[1]},
            {name: words[name] for name in ("class_label", "facts")},
        ),
        Phase.PRAISE: ({"praise": words["praise"]}, {"praise": words["praise"]}),
        Phase.MODEL: (
            {name: words[name] for name in ("model", "adaptation")},
            {name: words[name] for name in ("model", "adaptation")},
        ),
        Phase.NAME: (new if row.new_step else {"class_label": words["class_label"]}, new),
    }
    return {
        f"{part.value}_form": typed.get(part)
        or WORD_FORMS[part](initial=first | {"opened": mark(stored)}, auto_id=f"{part.value}-%s")
        for part, (first, stored) in initial.items()
    }


def _choices(row: TouchpointWords, pair: CoachingPair, typed: dict[Phase, Any]) -> dict[str, Any]:
    snapshot = cycle.get_timetables_of(pair)
    step = cycle.find_last_step(row)
    words, state = cycle.last_step_words(step)
    first, others = cycle.list_techniques(pair)
    today = accounts.today()
    return {
        "last_step": words,
        "last_step_state": state,
        "may_answer": step is not None and (step.closed_on is None or row.last_step is not None),
        "own_techniques": first,
        "other_techniques": others,
        "models": cycle.list_models(row),
        "next_round": row.rounds + 1,
        "proposals": cycle.list_proposals(pair, snapshot, max(row.touchpoint.on, today)),
        "other_form": typed.get(Phase.NEXT)
        or OtherDatesForm(periods=_periods(snapshot), initial={}),
    }
