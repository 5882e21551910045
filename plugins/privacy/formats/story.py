"""A story: the running text of a part of a docx or pptx, with its tables and its tracked changes.

Both formats call a paragraph ``p``, a run ``r``, its text ``t``, a table ``tbl``, ``tr``, ``tc``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.privacy.contents import Row, Table
from plugins.privacy.formats.xml_package import Event

_INSERTED, _DELETED = ("ins", "moveTo"), ("del", "moveFrom")
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LINES_OF_A_CAPTION = 3
_LONGEST_LINE_OF_A_CAPTION = 200


@dataclass(slots=True)
class _Paragraph:
    now: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    has_deletion: bool = False


@dataclass(slots=True)
class _Grid:
    above: Sequence[str]
    rows: list[dict[int, str]] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    column: int = 1
    span: int = 1


class Story:
    """What was read: ``lines`` as a reader sees them; ``deleted`` as they were before changes.

    ``counts`` has the number of each element, and under ``hidden`` of hidden characters.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.deleted: list[str] = []
        self.authors: dict[str, None] = {}
        self.counts: Counter[str] = Counter()
        self._grids: list[_Grid] = []
        self._tables: list[_Grid] = []
        self._open: Counter[str] = Counter()
        self._paragraphs: list[_Paragraph] = []
        self._is_hidden = False

    def read(self, events: Iterable[Event]) -> Story:
        """Read a part. What stands in a ``Fallback`` stands elsewhere already."""
        for kind, name, attributes in events:
            if kind == "text":
                self._add(name)
                continue
            self._open[name] += kind == "start"
            if not self._open["Fallback"]:
                self._begin(name, attributes) if kind == "start" else self._finish(name)
            self._open[name] -= kind == "end"
        return self

    def tables(self, place: str) -> Iterator[Table]:
        """The tables of the story, in the order of their ends, with their places."""
        for number, grid in enumerate(self._tables, 1):
            yield Table(
                f"{place}的第 {number} 个表格",
                "\n".join(line[:_LONGEST_LINE_OF_A_CAPTION] for line in grid.above),
                tuple(Row(line, cells) for line, cells in enumerate(grid.rows, 1)),
            )

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self.counts[name] += 1
        if author := attributes.get("author"):
            self.authors[author] = None
        if name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "r":
            self._is_hidden = False
        elif name == "vanish" and self._open["r"]:
            self._is_hidden = attributes.get("val") not in ("0", "false", "off")
        elif name in _SPACES and self._open["r"]:
            self._say(_SPACES[name])
        else:
            self._begin_table(name, attributes)

    def _begin_table(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "tbl":
            self._grids.append(_Grid(self.lines[-_LINES_OF_A_CAPTION:]))
        elif not self._grids:
            return
        elif name == "tr":
            self._grids[-1].rows.append({})
            self._grids[-1].column = 1
        elif name == "tc":
            self._grids[-1].cell = []
            self._grids[-1].span = _number(attributes.get("gridSpan"))
        elif name == "gridSpan":
            self._grids[-1].span = _number(attributes.get("val"))

    def _finish(self, name: str) -> None:
        if name == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif name == "tc" and self._grids and self._grids[-1].rows:
            grid = self._grids[-1]
            grid.rows[-1][grid.column] = "".join(grid.cell)
            grid.column += grid.span
        elif name == "tbl" and self._grids:
            self._tables.append(self._grids.pop())

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        line = "".join(paragraph.now)
        if line.strip():
            self.lines.append(line)
        if paragraph.has_deletion:
            self.deleted.append("".join(paragraph.before))
        if self._grids:
            self._grids[-1].cell.append(line)

    def _add(self, text: str) -> None:
        if self._open["Fallback"] or not (self._open["t"] or self._open["delText"]):
            return
        if self._is_hidden:
            self.counts["hidden"] += len(text.strip())
        self._say(text)

    def _say(self, text: str) -> None:
        if not self._paragraphs:
            self._paragraphs.append(_Paragraph())
        paragraph = self._paragraphs[-1]
        if self._open["delText"] or any(self._open[name] for name in _DELETED):
            paragraph.has_deletion = True
        else:
            paragraph.now.append(text)
        if not any(self._open[name] for name in _INSERTED):
            paragraph.before.append(text)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 4 else 1
