"""R104: a correction (更正) corrects a document that is here."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.references import is_missing
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The reader of the corrected page must be told; a page elsewhere cannot be marked."""
    for document in stating(library, "corrects"):
        for index, reference in enumerate(document.get("corrects", ())):
            if is_missing(reference, library):
                yield in_field(document, f"corrects.{index}", f"更正的“{reference}”本站没有")


RULE = LibraryRule(
    "R104",
    Severity.ERROR,
    "更正的是本站已有的文件",
    "国办发〔2018〕22号；domain.md §9",
    "先收录被更正的文件，再写它的网址路径或者发文字号",
    check,
)
