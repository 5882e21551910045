"""B101: an issue prints official documents that are here, each once unless it was corrected."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.bulletins.issue_entries import issues_by_number, printed_references
from plugins.rules.references import meant_hint
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Each entry of each section, in the order in which the issues came out."""
    printed: dict[str, str] = {}
    for issue, record in issues_by_number(library):
        for _, field, reference in printed_references(record):
            target = library.resolve(reference)
            if target is not None:
                yield from _check_entry(issue, field, target, printed)
                if library.related(target, "corrected_by"):
                    printed.pop(target.id, None)  # so that it may be printed anew
            elif not library.is_awaited(reference):
                hint = meant_hint(reference, library)
                yield in_field(issue, field, f"要刊登的“{reference}”找不到", hint)


def _check_entry(
    issue: Document, field: str, target: Document, printed: dict[str, str]
) -> Iterator[Finding]:
    """``printed`` holds the place in which each document was listed first."""
    title, here = target.record.title, f"{issue.source}:{issue.line_of(field)}"
    if not isinstance(target.record, OfficialRecord):
        message = f"“{title}”属于{target.kind.title}，不是公文，不能刊登在公报里"
        yield in_field(issue, field, message, "删去这一行；公报刊登政策文件和规划计划")
    elif target.id in printed:
        message = f"“{title}”已经刊登在 {printed[target.id]}"
        yield in_field(issue, field, message, "一份文件只刊登一次，删去这一行")
    else:
        printed[target.id] = here


RULE = LibraryRule(
    "B101",
    Severity.ERROR,
    "公报刊登本站已有的公文，一份文件在所有各期中只刊登一次，更正的除外",
    "国办发〔2018〕22号；domain.md §9",
    "写文件的网址路径，例如 normative/2020/zzbf-2020-16",
    check,
)
