"""Proposals: what a new document most likely is called and numbered, from the ones that are here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber, IndexNumber
from plugins.model.kinds import Kind
from plugins.model.library import Library

_LAST_NUMBER = re.compile(r"^(.*?)(\d+)$")


def proposals(library: Library, kind: Kind, now: datetime) -> dict[str, str]:
    """What to propose for the fields of a new document of a kind, by field name.

    ``now`` has a time zone. Numbers go on from the last document of the kind in this year.
    """
    local = now.astimezone(ZoneInfo(library.site.time_zone))
    ours = [d for d in library.of_kind(kind.folder) if not _is_reprint(d, library)]
    found = {"publish_datetime": _next_hour(local)}
    found |= dict(_from_last(ours[0], local.year)) if ours else {}
    if number := next_index_number(library, local.year):
        found["index_no"] = number
    return found


def next_index_number(library: Library, year: int) -> str:
    """The index number after the greatest of the year that the site's own documents have."""
    numbers = [IndexNumber.parse(str(d.get("index_no", ""))) for d in library.documents]
    known = [n for n in numbers if n is not None and n.period == str(year)]
    if known:
        last = max(known, key=lambda number: int(number.serial))
        return f"{last.owner}/{year}-{int(last.serial) + 1:0{len(last.serial)}}"
    codes = [b.credit_code for b in library.organisations if b.credit_code and not b.external]
    return f"{codes[0]}/{year}-00001" if len(codes) == 1 else ""


def proposed_name(library: Library, kind: Kind, values: Mapping[str, object], year: int) -> str:
    """The path of a new document below the content folder, without suffix; its last part may be empty.

    A document number gives the name of the last document with the same code, counted on.
    """
    number = DocumentNumber.parse(str(values.get("doc_no", "")))
    for document in library.of_kind(kind.folder):
        last = DocumentNumber.parse(document.doc_no)
        stem = document.id.rsplit("/", 1)[-1]
        if number and last and last.code == number.code and stem.endswith(f"-{last.serial}"):
            begin = stem.removesuffix(f"-{last.serial}").removesuffix(f"-{last.year}")
            return f"{kind.folder}/{number.year}/{begin}-{number.year}-{number.serial}"
    named = kind.record.folder_year
    return f"{kind.folder}/{str(values.get(named, year))[:4]}/" if named else f"{kind.folder}/"


def _is_reprint(document: Document, library: Library) -> bool:
    bodies = [
        body
        for issuer in document.get("issuer", ())
        for body in library.office.bodies_called(issuer, document.date)
    ]
    return any(body.external for body in bodies)


def _from_last(last: Document, year: int) -> Iterator[tuple[str, str]]:
    """What the next document of an office has in common with its last one."""
    if issuer := last.get("issuer", ()):
        yield "issuer", "；".join(issuer)
    for name in ("signature", "addressee", "sponsor", "supervisor", "editor"):
        if value := last.get(name):
            yield name, str(value)
    if last.record.source:
        yield "source", last.record.source
    if number := DocumentNumber.parse(last.doc_no):
        serial = number.serial + 1 if number.year == year else 1
        yield "doc_no", str(DocumentNumber(number.code, year, serial))
    if total := last.get("total_no"):
        yield "total_no", str(total + 1)
        yield "issue_no", str(last.get("issue_no") + 1 if last.get("year") == year else 1)
        yield "year", str(year)


def _next_hour(local: datetime) -> str:
    return (local + timedelta(hours=1)).strftime("%Y-%m-%d %H:00")
