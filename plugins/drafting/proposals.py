"""Proposals: what a new document most likely is called and numbered, from the ones that are here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber, IndexNumber
from plugins.model.kinds import Kind
from plugins.model.library import Library, newest_first
from plugins.model.organisation import Organisation


def proposals(
    library: Library, kind: Kind, now: datetime, known: Mapping[str, str]
) -> dict[str, str]:
    """What to propose for the fields of a new document of a kind, by field name.

    ``now`` has a time zone; ``known`` are the answers so far. Numbers go on from the last document
    of the same body, in the year of the date of signature, else in this one.
    """
    local = now.astimezone(ZoneInfo(library.site.time_zone))
    year = _year_of(known.get("sign_date", "")) or local.year
    lead = _first(known.get("issuer", ""))
    ours = [d for d in library.of_kind(kind.folder) if library.office.is_own(d)]
    alike = [d for d in ours if not lead or _lead(d) == lead]
    found = {"publish_datetime": _next_hour(local)}
    if alike:
        found |= dict(_from_last(alike[0], local.year))
    if numbered := next((d for d in alike if DocumentNumber.parse(d.doc_no)), None):
        found["doc_no"] = next_document_number(library, numbered, year)
    if number := next_index_number(library, lead or _first(found.get("issuer", "")), year):
        found["index_no"] = number
    return found


def next_document_number(library: Library, last: Document, year: int) -> str:
    """The number after the greatest of a year, in the series of a document that has a number."""
    own = (d for d in library.documents if library.office.is_own(d))
    numbers = [n for d in own if (n := DocumentNumber.parse(d.doc_no))]
    code = next(n.code for n in numbers if str(n) == last.doc_no)
    taken = (n.serial for n in numbers if (n.code, n.year) == (code, year))
    return str(DocumentNumber(code, year, max(taken, default=0) + 1))


def next_index_number(library: Library, issuer: str, year: int) -> str:
    """The index number after the greatest of the year, in the series of a body called ``issuer``.

    Its series is that of its last document with such a number, else begins with its credit code;
    empty where neither is known.
    """
    body = _body_called(library, issuer)
    names = {own.name for own in body.names} if body else {issuer}
    theirs = newest_first(d for d in library.documents if _lead(d) in names)
    last = next((n for d in theirs if (n := _index_number(d))), None)
    if last is None:
        is_coded = body and body.credit_code and not body.external
        return f"{body.credit_code}/{year}-00001" if body and is_coded else ""
    if len(last.period) != len(str(year)):
        return ""  # counted by months, which nobody can tell from a year
    numbers = [n for d in library.documents if (n := _index_number(d))]
    taken = (int(n.serial) for n in numbers if (n.owner, n.period) == (last.owner, str(year)))
    return f"{last.owner}/{year}-{max(taken, default=0) + 1:0{len(last.serial)}}"


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


def _from_last(last: Document, year: int) -> Iterator[tuple[str, str]]:
    """What the next document of an office has in common with its last one."""
    if issuer := last.get("issuer", ()):
        yield "issuer", "；".join(issuer)
    for name in ("signature", "addressee", "sponsor", "supervisor", "editor"):
        if value := last.get(name):
            yield name, str(value)
    if last.record.source:
        yield "source", last.record.source
    if total := last.get("total_no"):
        yield "total_no", str(total + 1)
        yield "issue_no", str(last.get("issue_no") + 1 if last.get("year") == year else 1)
        yield "year", str(year)


def _body_called(library: Library, name: str) -> Organisation | None:
    bodies = (b for b in library.organisations if any(own.name == name for own in b.names))
    return next(bodies, None)


def _index_number(document: Document) -> IndexNumber | None:
    return IndexNumber.parse(str(document.get("index_no", "")))


def _lead(document: Document) -> str:
    return next(iter(document.get("issuer", ())), "")


def _first(answer: str) -> str:
    return answer.partition("；")[0].strip()


def _year_of(answer: str) -> int:
    try:
        return date.fromisoformat(answer).year
    except ValueError:
        return 0


def _next_hour(local: datetime) -> str:
    return (local + timedelta(hours=1)).strftime("%Y-%m-%d %H:00")
