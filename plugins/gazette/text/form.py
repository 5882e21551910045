"""The form (公文格式) in which an official document is printed: GB/T 9704-2012, 5 to 10."""

from __future__ import annotations

from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.record import Record

DOCUMENT = "document"
"""文件式: a red mark that ends in 文件 or is drawn up alike, a rule under the number (7.2)."""

LETTER = "letter"
"""信函式: a red double rule under the mark and at the foot of the first page (10.1)."""

ORDER = "order"
"""命令（令）式: the number of the order two lines below the mark, no rule (10.2)."""

MINUTES = "minutes"
"""纪要式: the mark of a meeting (10.3)."""

PLAIN = "plain"
"""No official document with a red head: title, what is known of it, text."""


def form_of(record: Record) -> str:
    """The form of a document, from its mark (发文机关标志) and its type (文种).

    A mark without 文件, 令 or 纪要 is the name of the body alone, which is that of a letter.
    """
    mark = record.issuing_mark if isinstance(record, OfficialRecord) else ""
    if not mark:
        return PLAIN
    if mark.endswith("令"):
        return ORDER
    if mark.endswith("纪要"):
        return MINUTES
    is_letter = isinstance(record, NormativeRecord) and record.doc_type == "函"
    return LETTER if is_letter or not mark.endswith("文件") else DOCUMENT
