"""Reads and writes `trust.toml`, which says what the schools beside it have in common."""

import datetime as dt
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from goldenthread.folder.limits import MOST_BYTES_OF_SCHOOL_TOML
from goldenthread.folder.problems import FileRefused, Problem, quoted
from goldenthread.folder.reading.text_files import bounded_bytes, decoded
from goldenthread.folder.written import as_toml, as_words
from goldenthread.snapshot.records import Threshold
from goldenthread.snapshot.trust import CentralPost, Trust

TRUST_TOML = "trust.toml"
MOST_PEOPLE = 10_000

_SECTIONS: dict[str, tuple[str, ...]] = {
    "trust": ("name", "days", "networks"),
    "central_team": ("job_title", "people", "hours"),
    "thresholds": ("rule", "name", "value"),
}


class _Wrong(Exception):
    """A value that is not what it should be; says where, what is so and what to do."""


def read_trust_toml(path: Path) -> tuple[Trust | None, list[Problem]]:
    """The trust, or None with every problem of the file."""
    try:
        text = decoded(bounded_bytes(path, MOST_BYTES_OF_SCHOOL_TOML)).replace("\r", "\n")
        document = tomllib.loads(text, parse_float=Decimal)
    except FileRefused as refused:
        return None, [refused.in_file(TRUST_TOML)]
    except (ValueError, ArithmeticError, RecursionError) as error:
        place = re.search(r"line (\d+)", str(error))
        refusal = FileRefused(
            "trust.toml cannot be read" + (f" from line {place[1]} on." if place else "."),
            'Write a name, an equals sign and a value on each line: name = "Aldermoor". '
            "Text stands in quotation marks.",
            int(place[1]) if place else None,
        )
        return None, [refusal.in_file(TRUST_TOML)]
    problems = list(_unknown_names(document))
    found: dict[str, Any] = {}
    for name, read in (("trust", _head), ("central_team", _posts), ("thresholds", _thresholds)):
        try:
            found[name] = read(document)
        except _Wrong as wrong:
            problems.append(Problem(TRUST_TOML, None, *wrong.args))
    if problems:
        return None, problems
    name, days, networks = found["trust"]
    return Trust(name, days, networks, found["central_team"], found["thresholds"]), []


def _unknown_names(document: dict[str, Any]) -> list[Problem]:
    unknown = [name for name in document if name not in _SECTIONS]
    for section, known in _SECTIONS.items():
        given = document.get(section)
        for table in given if isinstance(given, list) else [given]:
            if isinstance(table, dict):
                unknown += [f"{section}.{name}" for name in table if name not in known]
    hint = "It holds [trust], [[central_team]] and [[thresholds]]; see the sample trust."
    return [
        Problem(TRUST_TOML, None, name[:60], f"{quoted(name)} is not a name in trust.toml.", hint)
        for name in unknown
    ]


def _head(document: dict[str, Any]) -> tuple[str, tuple[dt.date, ...], tuple[str, ...]]:
    head = document.get("trust")
    if not isinstance(head, dict) or not isinstance(head.get("name"), str):
        raise _Wrong(
            "trust.name", "trust.toml does not name the trust.", 'Add name = "…" under [trust].'
        )
    days, networks = head.get("days", []), head.get("networks", [])
    if not _are(days, dt.date) or any(isinstance(day, dt.datetime) for day in days):
        raise _Wrong(
            "trust.days", "The days are not a list of dates.", "Write days = [2026-11-02]."
        )
    if not _are(networks, str):
        raise _Wrong(
            "trust.networks",
            "The networks are not a list of names.",
            'Write networks = ["English", "Maths"].',
        )
    return head["name"], tuple(sorted(set(days))), tuple(networks)


def _posts(document: dict[str, Any]) -> tuple[CentralPost, ...]:
    posts = []
    for row in _rows(document, "central_team"):
        title, people, hours = row.get("job_title"), row.get("people"), row.get("hours")
        if not isinstance(title, str) or not isinstance(people, int) or isinstance(people, bool):
            raise _Wrong(
                "central_team",
                "A post of the central team lacks its job title or its number of people.",
                'Write job_title = "Finance" and people = 6 under [[central_team]].',
            )
        if not 0 < people <= MOST_PEOPLE or (hours is not None and not _is_number(hours)):
            raise _Wrong(
                "central_team",
                f"The post {quoted(title)} has a number that cannot be.",
                "people is 1 or more; hours, where they are recorded, 0 or more.",
            )
        posts.append(CentralPost(title, people, None if hours is None else Decimal(hours)))
    return tuple(posts)


def _thresholds(document: dict[str, Any]) -> tuple[Threshold, ...]:
    rows = _rows(document, "thresholds")
    for row in rows:
        is_named = isinstance(row.get("rule"), str) and isinstance(row.get("name"), str)
        if not is_named or not _is_number(row.get("value")):
            raise _Wrong(
                "thresholds",
                "A threshold lacks its rule, its name or its value.",
                'Write rule = "TRU001", name = "schools_from" and value = 4.',
            )
    return tuple(
        Threshold(rule=row["rule"], name=row["name"], value=Decimal(row["value"])) for row in rows
    )


def _rows(document: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = document.get(name, [])
    if not _are(rows, dict):
        raise _Wrong(name, f"{name} is not a list.", f"Begin each entry with [[{name}]].")
    return list(rows)


def _are(values: Any, kind: type) -> bool:
    return isinstance(values, list) and all(isinstance(value, kind) for value in values)


def _is_number(value: Any) -> bool:
    is_number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
    return is_number and Decimal(value).is_finite() and value >= 0


def write_trust_toml(trust: Trust, folder: Path) -> None:
    """Write the file into the folder that holds the folders of the schools."""
    days = ", ".join(as_words(day) for day in trust.days)
    networks = ", ".join(as_toml(network) for network in trust.networks)
    lines = ["[trust]", f"name = {as_toml(trust.name)}"]
    lines += [f"days = [{days}]", f"networks = [{networks}]"]
    for post in trust.central_team:
        lines += ["", "[[central_team]]", f"job_title = {as_toml(post.job_title)}"]
        lines.append(f"people = {post.people}")
        if post.hours is not None:
            lines.append(f"hours = {as_words(post.hours)}")
    for row in trust.thresholds:
        lines += ["", "[[thresholds]]", f"rule = {as_toml(row.rule)}"]
        lines += [f"name = {as_toml(row.name)}", f"value = {as_words(row.value)}"]
    text = "\n".join(lines) + "\n"
    (folder / TRUST_TOML).write_text(text, encoding="utf-8", newline="\n")
