"""Facts: the metadata block of a document (domain.md §2.5) as labels and values.

The page shows them and the search finds them: one list for both.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.blocks import Fact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.record import IssuedRecord, Review
from plugins.model.library import Library
from plugins.model.printed import printed_date
from plugins.model.published import shown_time
from plugins.model.shown import shown_by
from plugins.model.shown.named import named_facts


def facts_of(library: Library, document: Document) -> tuple[Fact, ...]:
    """The metadata block of a document, without the lines that have no value."""
    return tuple(fact for fact in _all_facts(library, document) if fact.value)


def _all_facts(library: Library, document: Document) -> Iterator[Fact]:
    record = document.record
    if isinstance(record, IssuedRecord):
        yield from _identity(library, document, record)
    yield from shown_by(record).facts(record)
    if isinstance(record, OfficialRecord):
        yield from named_facts(record, "effective_date", "expiry_date")
        yield Fact("印发日期", printed_date(record.print_date))
    yield Fact("发布时间", shown_time(document, library.site))
    if isinstance(record, IssuedRecord):
        yield from _review(record)
    yield from named_facts(record, "keywords", "source", "summary")


def _identity(library: Library, document: Document, record: IssuedRecord) -> Iterator[Fact]:
    """The lines that inspectors look for, in their order (domain.md §2.5)."""
    yield from named_facts(record, "index_no")
    yield Fact("发文字号", document.doc_no)
    yield Fact(shown_by(record).issuer, "、".join(record.issuer))
    yield from named_facts(record, "sign_date", "theme")
    yield Fact("有效性", library.force_of(document).state, is_of_day=True)
    yield Fact("统一编号", document.get("unified_no", ""))
    yield Fact("公开方式", record.openness + ("（补录）" if record.backfilled else ""))


def _review(record: IssuedRecord) -> Iterator[Fact]:
    yield Fact("公开审查", _review_words(record.review) if record.review else "")
    yield from named_facts(record, "late_reason")


def _review_words(review: Review) -> str:
    return f"{review.reviewer}，{chinese_date(review.date)}，{review.basis}"
