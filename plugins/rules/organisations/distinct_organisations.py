"""O102: a body has an identifier and names of its own: a name means one body at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule

_Borne = tuple[Organisation, OrganisationName]


def check(library: Library) -> Iterator[Finding]:
    """The later of two bodies with one identifier, or with one name in one time."""
    path = f"{library.folder}/organisations.yaml"
    first: dict[str, Organisation] = {}
    names: dict[str, list[_Borne]] = {}
    for body in library.organisations:
        if first.setdefault(body.id, body) is not body:
            yield Finding(path, body.line, f"机构编号“{body.id}”写了两次", "换一个编号")
        for name in body.names:
            names.setdefault(name.name, []).append((body, name))
    for bearers in names.values():
        for (earlier, one), (later, other) in combinations(bearers, 2):
            if earlier is not later and _overlap(one, other):
                message = f"“{one.name}”同时是“{earlier.id}”和“{later.id}”的名称"
                yield Finding(path, later.line, message)


def _overlap(one: OrganisationName, other: OrganisationName) -> bool:
    begins = max(one.since or date.min, other.since or date.min)
    ends = min(one.until or date.max, other.until or date.max)
    return begins <= ends


RULE = LibraryRule(
    "O102",
    Severity.ERROR,
    "机构编号不重复，同一时期两个机构不同名",
    "GB/T 9704-2012 7.2.4；domain.md §2.5",
    "删去重复的机构；先后同名的写明 since 和 until",
    check,
)
