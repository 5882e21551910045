"""Snippets: what VS Code itself completes in a Markdown file, without any extension.

Two sorts for each kind: the whole front matter (typed as 新建 or the folder's name), and each field
by its key or its Chinese name. ``include`` shows the ones of a kind in the files of its folder only;
a VS Code before 1.109 does not know it and shows all.
"""

from __future__ import annotations

from typing import Any

from plugins.forms.words import words_of
from plugins.model.kinds import KINDS, Kind
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.office import Vocabularies

Snippet = dict[str, Any]
"""A snippet as VS Code's files of snippets hold it."""

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_MOST_CHOICES = 60
"""A longer list is no help at the cursor."""


def all_snippets(vocabularies: Vocabularies) -> dict[str, Snippet]:
    """Every snippet by its name."""
    snippets: dict[str, Snippet] = {}
    for kind in KINDS:
        scope = {"scope": "markdown", "include": [f"**/{kind.folder}/**"]}
        snippets[f"{kind.title}：新建"] = _whole(kind, vocabularies) | scope
        for own in fields_of(kind.record):
            snippets[f"{kind.title}：{own.term.name}"] = _single(own, vocabularies) | scope
    return snippets


def _whole(kind: Kind, vocabularies: Vocabularies) -> Snippet:
    """The front matter of a new document: what must be there, each with a place to fill in."""
    lines = ["---"]
    for own in fields_of(kind.record):
        if own.required:
            lines += _lines(own, vocabularies, len(lines))
    return {
        "prefix": ["新建", kind.folder],
        "body": [*lines, "---", "", "$0"],
        "description": f"{kind.title}的信息栏：必填的字段",
    }


def _single(own: Field, vocabularies: Vocabularies) -> Snippet:
    example = f"。例：{own.term.example}" if own.term.example else ""
    return {
        "prefix": [own.name, own.term.name],
        "body": _lines(own, vocabularies, 1),
        "description": f"{words_of(own)}{example}",
    }


def _lines(own: Field, vocabularies: Vocabularies, stop: int) -> list[str]:
    """A field as it is written, with tab stops from ``stop`` on."""
    if own.shape != "group":
        value = _value(own, vocabularies, stop)
        return [f"{own.name}: [{value}]" if own.many else f"{own.name}: {value}"]
    lines = [f"{own.name}:"]
    first, other = ("  - ", "    ") if own.many else ("  ", "  ")
    for member in own.members:
        if member.required:
            indent = first if len(lines) == 1 else other
            written = _lines(member, vocabularies, stop + len(lines))
            lines += [indent + written[0], *(other + line for line in written[1:])]
    return lines


def _value(own: Field, vocabularies: Vocabularies, stop: int) -> str:
    choices = own.choices or tuple(vocabularies.get(own.vocabulary, ()))
    if own.shape == "yes or no":
        choices = ("true", "false")
    if 0 < len(choices) <= _MOST_CHOICES:
        return f"${{{stop}|{','.join(map(_escaped_choice, choices))}|}}"
    if own.shape in ("date", "time"):
        return f"${{{stop}:{_TODAY}{' 09:00' if own.shape == 'time' else ''}}}"
    return f"${{{stop}}}"


def _escaped_choice(choice: str) -> str:
    """A choice in which no sign is one of the snippet's own."""
    return "".join(f"\\{sign}" if sign in "\\,|" else sign for sign in choice)
