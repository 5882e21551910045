"""B105: the gazette prints documents of the own government and its departments."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.bulletins.issue_entries import stated_entries
from plugins.rules.rule import Finding, LibraryRule, in_field

_REPRINT = "转载"
"""A section whose name says this tells its readers that the documents are those of others."""


def check(library: Library) -> Iterator[Finding]:
    """Documents of bodies of other levels and places outside a section of reprints."""
    for entry in stated_entries(library):
        if _REPRINT not in entry.section and not library.office.is_own(entry.target):
            issuer = entry.target.get("issuer")[0]
            message = f"“{entry.target.record.title}”是{issuer}的文件"
            yield in_field(entry.issue, entry.field, message)


RULE = LibraryRule(
    "B105",
    Severity.WARNING,
    "公报刊登本级政府和所属部门的文件，原则上不刊登上级文件",
    "国办发〔2018〕22号；domain.md §9",
    "删去这一行；确需转载的，放进名称带“转载”的栏目",
    check,
)
