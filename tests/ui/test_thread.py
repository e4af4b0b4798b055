"""A thread has seven links; each says in words what it shows in shape and colour."""

import pytest
from django.template import Context, Template

from goldenthread.ui.thread_drawing import (
    LinkPicture,
    StrandPicture,
    ThreadHasOtherLinks,
    ThreadPicture,
)
from tests.ui.cast import READING, THINKING, seven_links


def rendered(tag: str, **context: object) -> str:
    return Template("{% load pictures %}" + tag).render(Context(context))


def drawn(*links: LinkPicture) -> str:
    picture = ThreadPicture(READING, "Reading to learn", links or seven_links())
    return rendered("{% thread picture %}", picture=picture)


def test_any_other_links_are_refused() -> None:
    with pytest.raises(ThreadHasOtherLinks):
        ThreadPicture(READING, "Reading to learn", seven_links()[:6])
    with pytest.raises(ThreadHasOtherLinks):
        ThreadPicture(READING, "Reading to learn", tuple(reversed(seven_links())))


def test_links_come_in_order_each_with_its_address() -> None:
    html = drawn()
    addresses = [
        f'href="/{kind}/"'
        for kind in (
            "need",
            "priority",
            "programme",
            "activities",
            "practice",
            "evidence",
            "decision",
        )
    ]
    places = [html.index(address) for address in addresses]
    assert places == sorted(places)
    assert html.count("<li class=") == 7


@pytest.mark.parametrize(
    ("state", "css", "words"),
    [
        ("missing", "is-missing", "<strong>Missing</strong>"),
        ("late", "is-late", "<strong>Late</strong>"),
        ("not yet due", "is-not-yet-due", "<strong>Not yet due</strong>"),
        ("there", "is-there", "In place."),
    ],
)
def test_a_state_is_said_in_words_and_drawn(state: str, css: str, words: str) -> None:
    html = drawn(*seven_links(evidence=state))  # type: ignore[arg-type]
    link = html[html.index('href="/evidence/"') - 700 : html.index('href="/decision/"')]
    assert f"thread-link {css}" in link
    assert words in link


def test_only_a_late_link_carries_a_clock() -> None:
    assert "thread-hands" not in drawn(*seven_links(practice="missing"))
    assert drawn(*seven_links(practice="late")).count("thread-hands") == 1


def test_the_streams_of_the_activities_say_what_is_missing() -> None:
    links = list(seven_links())
    links[3] = LinkPicture(
        "activities",
        "1 activity",
        strands=(StrandPicture("Teams", "none planned", "missing"),),
    )
    assert "Teams: none planned <strong>(missing)</strong>" in drawn(*links)


def test_a_thread_is_summed_up_in_one_sentence() -> None:
    links = seven_links(practice="missing", evidence="late", decision="not yet due")
    picture = ThreadPicture(READING, "Reading to learn", links)
    assert picture.in_words == "4 of 7 links in place, 1 missing, 1 late, 1 not yet due."
    assert ThreadPicture(READING, "", seven_links()).in_words == "7 of 7 links in place."


def test_the_overview_has_a_heading_for_each_priority() -> None:
    pictures = [
        ThreadPicture(mark, mark.title, seven_links(), url=f"/{mark.letters}/")
        for mark in (READING, THINKING)
    ]
    html = rendered("{% threads pictures %}", pictures=pictures)
    assert html.count("<h2>") == 2
    assert '<a href="/P1/">Reading to learn</a>' in html
    assert '<a href="/P2/">Everyone thinking</a>' in html
