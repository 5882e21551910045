"""The printed parts of an official document (GB/T 9704-2012) around its title and text.

The page shows them, the search finds them, the gazette prints them: one wording for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.record import Record


@dataclass(frozen=True, slots=True)
class PrintedParts:
    """Head, body and imprint (版头、主体、版记) as they are printed, in their order.

    Title and text stand between ``addressee`` and ``signature``, the title before the addressee.
    A part that the document does not have is empty. The number stands in the text only as part of
    the red head, the date of signature only under a signature; both are among the facts anyway.
    """

    issuing_mark: str = ""
    doc_no: str = ""
    addressee: str = ""
    signature: str = ""
    sign_date: str = ""
    note: str = ""
    copies: str = ""
    print_office: str = ""
    print_date: str = ""


def printed_parts(record: Record) -> PrintedParts:
    """The printed parts of a document; all empty for what is no official document."""
    if not isinstance(record, OfficialRecord):
        return PrintedParts()
    return PrintedParts(
        issuing_mark=record.issuing_mark,
        doc_no=_number_under(record.issuing_mark, record.doc_no),
        addressee=_around("", record.addressee, "："),
        signature=record.signature,
        sign_date=printed_date(record.sign_date) if record.signature else "",
        note=_around("（", record.note, "）"),
        copies=_around("抄送：", record.copies, "。"),
        print_office=record.print_office,
        print_date=_around("", printed_date(record.print_date), "印发"),
    )


def printed_texts(record: Record) -> dict[str, str]:
    """The same as plain data, by the name of the part."""
    parts = printed_parts(record)
    return {name: getattr(parts, name) for name in PrintedParts.__slots__}


def _number_under(mark: str, number: str) -> str:
    """The number under a red mark, none without one; that of an order does not say the mark again.

    样例县人民政府令第1号 stands as 第1号 under 样例县人民政府令 (GB/T 9704-2012, 10.2).
    """
    return number.removeprefix(mark) if mark else ""


def printed_date(day: date | None) -> str:
    """``2021年8月25日``; empty where there is no date."""
    return chinese_date(day) if day else ""


def _around(before: str, text: str, after: str) -> str:
    return f"{before}{text}{after}" if text else ""
