"""Tables in the text of a document: those of Markdown, and those written in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from plugins.privacy.contents import Row, Table

_PLACE = "正文表格"
_LINES_OF_A_CAPTION = 3
_DELIMITER = re.compile(r" ?\|? ?:?-+:? ?(?:\| ?:?-+:? ?)*\|? ?")
_SPACES = re.compile(r"[ \t]+")
_BAR = re.compile(r"(?<!\\)\|")


def tables_of(markdown: str, first_line: int) -> Iterator[Table]:
    """The tables of a text whose first line is ``first_line`` of the file, each with its lines."""
    if "|" in markdown:
        yield from _markdown_tables(markdown.split("\n"), first_line)
    if "<" in markdown and "<table" in markdown.lower():
        reader = _HtmlTables(first_line)
        reader.feed(markdown)
        reader.close()
        yield from reader.tables


def _markdown_tables(lines: list[str], first_line: int) -> Iterator[Table]:
    end = 0
    for index in range(1, len(lines)):
        if index < end or "|" not in lines[index - 1] or not _is_delimiter(lines[index]):
            continue
        end = next((n for n in range(index + 1, len(lines)) if "|" not in lines[n]), len(lines))
        rows = [index - 1, *range(index + 1, end)]
        yield Table(
            _PLACE,
            _caption(lines[n] for n in range(index - 2, -1, -1)),
            tuple(Row(first_line + row, _cells(lines[row])) for row in rows),
            has_lines=True,
        )


def _is_delimiter(line: str) -> bool:
    return "-" in line and _DELIMITER.fullmatch(_SPACES.sub(" ", line)) is not None


def _caption(upwards: Iterable[str]) -> str:
    """The lines above that are not empty, of which the nearest comes first."""
    written = (line for line in upwards if line.strip())
    return "\n".join(line for line, _ in zip(written, range(_LINES_OF_A_CAPTION), strict=False))


def _cells(line: str) -> dict[int, str]:
    inner = line.strip().removeprefix("|")
    parts = _BAR.split(inner) if "\\|" in inner else inner.split("|")
    return {column: text for column, part in enumerate(parts, 1) if (text := part.strip())}


class _HtmlTables(HTMLParser):
    """Gathers the tables of a text; what stands outside of them is the caption of the next."""

    def __init__(self, first_line: int) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self._first_line = first_line
        self._rows: list[tuple[int, dict[int, str]]] | None = None
        self._column = self._span = 1
        self._cell: list[str] | None = None
        self._outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, a row or a cell begins."""
        if tag == "table":
            self._rows = []
        elif self._rows is None:
            return
        elif tag == "tr":
            self._rows.append((self._first_line + self.getpos()[0] - 1, {}))
            self._column = 1
        elif tag in ("td", "th"):
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self._span = int(span) if span.isdecimal() and len(span) < 4 else 1
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        """A cell or a table ends."""
        if tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table" and self._rows is not None:
            self._end_cell()
            rows = tuple(Row(line, cells) for line, cells in self._rows)
            caption = _caption(reversed("".join(self._outside).split("\n")))
            self._outside = ["\n".join(reversed(caption.split("\n"))), "\n"]
            self.tables.append(Table(_PLACE, caption, rows, has_lines=True))
            self._rows = None

    def handle_data(self, data: str) -> None:
        """Text of a cell, or outside."""
        if self._cell is not None:
            self._cell.append(data)
        else:
            self._outside.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self._rows:
            self._rows[-1][1][self._column] = "".join(self._cell).strip()
            self._column += self._span
        self._cell = None
