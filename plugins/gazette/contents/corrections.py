"""What a book says of corrections (更正, domain.md §9), in both directions, and what it cannot say.

A correction names what it corrects and the issue in which that was printed. A corrected document that
an issue prints anew names the issue in which it stood before, and the correction. The book of the
corrected document itself says nothing of what came later: it is on paper, and stays what it was. Its
page says it, to which the address and the QR code of every book lead.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library


def corrections(library: Library, document: Document) -> list[str]:
    """What a document corrects, a sentence each, with the issues that had come out by then."""
    targets = library.related(document, "corrects")
    return [f"更正：{_named(library, target, document.date)}" for target in targets]


def reprint(library: Library, document: Document, issue: BulletinRecord) -> list[str]:
    """Where a document stood before this issue prints it, and what corrected it; mostly nothing."""
    before = _issues(library, document, issue.issue_date)
    numbers = [_number(own) for own in before if own.total_no < issue.total_no]
    if not numbers:
        return []
    causes = (
        _named(library, cause, issue.issue_date)
        for cause in library.related(document, "corrected_by")
        if cause.date <= issue.issue_date
    )
    return ["；".join((f"更正后重新刊登，原刊登于{'、'.join(numbers)}", *causes)) + "。"]


def _named(library: Library, document: Document, day: date) -> str:
    """《标题》（number，刊登于2026年第1期）, with the issues until ``day``."""
    printed = [_number(issue) for issue in _issues(library, document, day)]
    said = [document.doc_no, *(f"刊登于{number}" for number in printed)]
    known = "，".join(filter(None, said))
    title = document.record.title.replace("《", "〈").replace("》", "〉")
    return f"《{title}》" + (f"（{known}）" if known else "")


def _issues(library: Library, document: Document, day: date) -> Iterator[BulletinRecord]:
    """The issues until ``day`` in which a document is printed, the first one first."""
    found = (issue.record for issue in library.related(document, "published_in"))
    issues = (own for own in found if isinstance(own, BulletinRecord) and own.issue_date <= day)
    yield from sorted(issues, key=lambda own: own.total_no)


def _number(issue: BulletinRecord) -> str:
    return f"{issue.year}年第{issue.issue_no}期"
