"""The fields of a block, and how most blocks are read: one plain field a line, without YAML.

A parser of YAML takes many times as long for such a block, for it could be anything. So a block is read
here if each of its lines is a name, a colon, and a text or a list in brackets in which no character
means anything to YAML; or a name alone, and below it such lines that are indented by two spaces; or a
comment. Of any other block nothing is said here, and YAML reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_BEGIN = r"(?!(?:null|Null|NULL)\b)[\w《“（〔【「]"
"""What a text begins with: no mark of YAML, and none of its words for nothing."""

_TEXT = rf"{_BEGIN}[^\n\t\ufeff:#]*(?::\d[^\n\t\ufeff:#]*)*"
"""With a colon in times only (09:00)."""

_MEMBER = rf"{_BEGIN}[^\n\t\ufeff:#,?\[\]{{}}]*"
_VALUE = rf"(?P<text>{_TEXT})(?<! )|\[(?P<members>{_MEMBER}(?:, *{_MEMBER})*)\]"
_FIELD = re.compile(rf"(?P<indent>  )?(?P<name>[a-z_]{{1,60}}):(?: (?:{_VALUE}))?")


@dataclass(slots=True)
class Fields:
    """Values by field name, and the line in the file of each (``sections.0.name``).

    ``alone`` are the lists in brackets that have one member, which is not in quotes.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)


def read_plain(block: str, first_line: int) -> Fields | None:
    """The fields of a block as YAML would read it; None for a block that YAML has to read.

    It may hold no character that cannot be seen.
    """
    fields = Fields()
    group = ""
    for line, row in enumerate(block.split("\n"), first_line):
        if row and not row.startswith("#"):
            found = _FIELD.fullmatch(row)
            below = _take_in(found, line, group, fields) if found else None
            if below is None:
                return None
            group = below
    # A name with nothing behind or below it is no field; YAML says what is wrong with it.
    return fields if fields.values and all(fields.values.values()) else None


def _take_in(found: re.Match[str], line: int, group: str, fields: Fields) -> str | None:
    """Take in a line, and say to which group indented lines belong below it, if to any.

    None for a line that YAML has to read.
    """
    indent, name, text, members = found.groups()
    group = group if indent else ""
    values = fields.values[group] if group else fields.values
    if name in values or (indent and not group):
        return None
    place = f"{group}.{name}" if group else name
    fields.lines[place] = line
    if text:
        values[name] = text
    elif members:
        values[name] = _read_members(members, place, line, fields)
    else:
        values[name] = {}
        return None if group else str(name)
    return group


def _read_members(members: str, place: str, line: int, fields: Fields) -> list[str]:
    items = [member.strip(" ") for member in members.split(",")]
    for index in range(len(items)):
        fields.lines[f"{place}.{index}"] = line
    if len(items) == 1:
        fields.alone.add(place)
    return items
