"""The catalogs of major decisions (重大行政决策事项目录): a table a year, with how far each item is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from plugins import urls
from plugins.model.blocks import Cell, Table, plain_table
from plugins.model.document import Document
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.library import Library
from plugins.model.shown.named import names_of
from plugins.pages.blocks import shown_table
from plugins.pages.presentations.presentation import Data, Presentation

_COLUMNS = ("category", "decision_maker", "undertaker", "planned_completion", "status")


def in_order(_library: Library, documents: Sequence[Document]) -> Sequence[Document]:
    """The newest catalog first; inside it as it was."""
    return sorted(documents, key=lambda document: -_year(document))


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A table a year of the catalog."""
    tables = (_table(year, members) for year, members in groupby(documents, _year))
    return {"tables": [shown_table(library.site, table) for table in tables]}


def _year(document: Document) -> int:
    return int(document.get("year"))


def _table(year: int, documents: Iterable[Document]) -> Table:
    names = names_of(DecisionRecord)
    heads = ["事项名称", *(names[name] for name in _COLUMNS)]
    rows: Iterator[list[str | Cell]] = (
        [
            Cell(document.record.title, is_head=True, path=urls.document_folder(document)),
            *(str(document.get(name)) for name in _COLUMNS),
        ]
        for document in documents
    )
    return plain_table(f"{year}年度重大行政决策事项目录", heads, rows)


PRESENTATION = Presentation("list_of_tables.html", shown, in_order)
