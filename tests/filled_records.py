"""Records in which every field has a value of its own, made from the types of the fields."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds import KINDS, Kind
from plugins.model.kinds.annual_report import Applications
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.kinds.record import Record
from plugins.model.kinds.row import Row
from plugins.model.library import Library
from plugins.model.relation import STATED, Relation
from plugins.model.site import Site

SITE = Site(
    name="样例县人民政府公报", base_url="https://www.example.cn/gb", gazette_name="样例刊名"
)
PUBLISHED = datetime(2026, 11, 22, 9, 30)
FIRST_DAY = date(2001, 1, 1)


def filled(made: type[Any], numbers: Iterator[int]) -> Any:
    """A record, a row or a value in one, with no field left to its default."""
    hints = get_type_hints(made)
    return made(**{own.name: _value(hints[own.name], own.name, numbers) for own in fields(made)})


def _value(hint: Any, name: str, numbers: Iterator[int]) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is Literal:
        return get_args(hint)[-1]
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], name, numbers) for _ in range(2))
    if is_dataclass(hint):
        return filled(hint, numbers)
    number = next(numbers)
    plain = {
        bool: True,
        int: number,
        Decimal: Decimal(number),
        datetime: PUBLISHED,
        date: FIRST_DAY + timedelta(days=number),
        str: f"{name}{number}",
    }
    return plain[hint]


def filled_document(kind: Kind, numbers: Iterator[int]) -> Document:
    """A document of a kind with a filled record, filled rows, and its attachments."""
    record: Record = filled(kind.record, numbers)
    if kind.folder == "annual-reports":
        record = replace(record, covers="汇总")
    identity = f"{kind.folder}/2026/filled"
    attachments = tuple(
        Attachment(f"{identity}/{listed.file}.pdf", 2_000, "0" * 64, listed.title)
        for listed in record.attachments
    )
    body = Body("<p>正文一句。</p>", (), "正文一句。")
    rows = tuple(_rows(record.row_class(), numbers))
    source = f"content/{identity}.md"
    return Document(identity, source, record, body, "正文一句。", {}, 1, rows, attachments)


def _rows(row_class: type[Row] | None, numbers: Iterator[int]) -> Iterator[Row]:
    if row_class is Applications:
        for line in APPLICATION_LINES:
            yield replace(filled(Applications, numbers), item=line.item)
    elif row_class:
        yield filled(row_class, numbers)


def filled_library() -> Library:
    """A filled document of every kind; what they refer to is not here."""
    numbers = count(1001)
    documents = [filled_document(kind, numbers) for kind in KINDS]
    relations = tuple(
        Relation(document.id, predicate, reference)
        for document in documents
        for predicate in STATED
        for reference in document.get(predicate, ())
    )
    return Library(SITE, (), tuple(documents), date(2026, 11, 22), relations)
