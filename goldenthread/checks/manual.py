"""Makes the manual pages of the rules from the rule files themselves."""

from collections.abc import Sequence

from goldenthread.checks.engine import importance
from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import Moment, Rule, RuleFile, ThresholdSpec
from goldenthread.checks.trust.finding import TrustFinding
from goldenthread.checks.trust.registry import TRUST_RULE_FILES
from goldenthread.checks.trust.rule_file import TrustRuleFile
from goldenthread.kernel.dates import long_date

INDEX = "README.md"

_ASKED = {
    Moment.PLAN: "when a plan is saved or published",
    Moment.RUN: "every night",
    Moment.CLOSE: "on closing",
}
_INDEX_HEAD = """# The rules of the coherence check

Each rule reads the plan and the records, and says what it sees. It grades nobody and adds nothing
up. These pages are made from the rule files (`goldenthread rule --write docs/reference/rules`).
"""


def manual_page(file: RuleFile) -> str:
    """The page of one rule, in Markdown."""
    snapshot, today = file.breaking_plan()
    found = sorted(file.judge(snapshot, today, file.RULE.defaults()), key=importance)
    example = _example(f"In a small school, on {long_date(today)}:", found, file, "plans", "plan")
    own = "A school sets its own in `thresholds.csv`."
    return _page(file.RULE, file.__doc__ or "", own, example)


def trust_manual_page(file: TrustRuleFile) -> str:
    """The page of a rule over the schools of a trust."""
    year, today = file.breaking_trust()
    found = list(file.judge(year, today, file.RULE.defaults()))
    example = _example(f"In a small trust, on {long_date(today)}:", found, file, "trusts", "trust")
    own = "A trust sets its own under `[[thresholds]]` in `trust.toml`."
    return _page(file.RULE, file.__doc__ or "", own, example)


def _page(rule: Rule, docstring: str, own_thresholds: str, example: str) -> str:
    first, _, sections = docstring.strip().partition("\n")
    parts = [
        f"# {rule.code}: {rule.name}",
        first,
        _facts(rule),
        sections.strip(),
        _thresholds(rule, own_thresholds),
        example,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def manual_pages() -> dict[str, str]:
    """Every page by its file name, and the index."""
    pages = {f"{file.RULE.code}.md": manual_page(file) for file in RULE_FILES}
    pages |= {f"{file.RULE.code}.md": trust_manual_page(file) for file in TRUST_RULE_FILES}
    return {INDEX: _index()} | pages


def first_sentence(file: RuleFile | TrustRuleFile) -> str:
    """What the rule sees, in one line."""
    return (file.__doc__ or "").strip().split("\n")[0]


def _facts(rule: Rule) -> str:
    severities = ", ".join(severity.word for severity in rule.severities)
    asked = ", ".join(_ASKED[moment] for moment in rule.moments)
    lines = [
        f"- Severity: {severities}",
        f"- Asked: {asked}",
        f"- Status: {rule.status}",
        f"- Source: {rule.source}",
    ]
    if rule.is_law:
        lines.append("- Rests on law: a block or an error cannot be accepted away.")
    if rule.is_private:
        lines.append(
            "- Private: only the people it is about read it; nobody else, not even a count."
        )
    return "\n".join(lines)


def _thresholds(rule: Rule, own: str) -> str:
    if not rule.thresholds:
        return ""
    lines = [
        "## Thresholds",
        "",
        "| Name | Default | Unit | Meaning | Comes from |",
        "|---|---|---|---|---|",
        *(_threshold_row(spec) for spec in rule.thresholds),
        "",
        own,
    ]
    return "\n".join(lines)


def _threshold_row(spec: ThresholdSpec) -> str:
    return f"| `{spec.name}` | {spec.default} | {spec.unit} | {spec.about} | {spec.origin.words} |"


def _example(
    opening: str,
    found: Sequence[Finding | TrustFinding],
    file: RuleFile | TrustRuleFile,
    plans: str,
    plan: str,
) -> str:
    lines = ["## Example", "", opening, ""]
    for finding in found[:2]:
        lines += [
            f"> **{finding.severity.word}** {finding.message}",
            ">",
            f"> *{finding.hint}*",
            "",
        ]
    if len(found) > 2:
        lines += [f"and {len(found) - 2} more.", ""]
    lines.append(
        f"The two {plans}, one that breaks the rule and the same {plan} put right, stand at the "
        f"end of `{_file_name(file)}` and are run by the tests."
    )
    return "\n".join(lines)


def _file_name(file: RuleFile | TrustRuleFile) -> str:
    return file.judge.__module__.replace(".", "/") + ".py"


def _index() -> str:
    lines = [_INDEX_HEAD]
    every: list[RuleFile | TrustRuleFile] = [*RULE_FILES, *TRUST_RULE_FILES]
    for family in Family:
        files = [file for file in every if file.RULE.family is family]
        if files:
            lines += [f"## {family.title}", "", "| Rule | Name | Speaks when |", "|---|---|---|"]
            lines += [
                f"| [{file.RULE.code}]({file.RULE.code}.md) | {file.RULE.name} "
                f"| {first_sentence(file)} |"
                for file in files
            ]
            lines.append("")
    return "\n".join(lines)
