"""The sections of a rule's manual page, by their headings."""

from collections.abc import Mapping

from goldenthread.checks.rule import RuleFile


def sections_of(file: RuleFile) -> Mapping[str, str]:
    """Heading -> paragraphs as one flowing text each; the empty heading is the first sentence."""
    sections: dict[str, list[str]] = {"": []}
    heading = ""
    for line in (file.__doc__ or "").strip().splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ").strip()
            sections[heading] = []
        else:
            sections[heading].append(line)
    return {
        heading: "\n\n".join(
            " ".join(paragraph.split()) for paragraph in "\n".join(lines).strip().split("\n\n")
        )
        for heading, lines in sections.items()
    }
