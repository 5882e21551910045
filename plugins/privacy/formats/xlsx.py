"""Workbooks (xlsx): every cell of every sheet, and what of it is hidden.

Read part by part as they come, without a model of the workbook: a sheet may claim any size, and
what is hidden is said in the same place as the cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.privacy.checks import COMMENTS, HIDDEN
from plugins.privacy.contents import Budget, Content, Excerpt, Trace, column_letter
from plugins.privacy.formats.properties import read_properties
from plugins.privacy.formats.sheet import LONGEST_NAME, MOST_CHARACTERS, Sheet
from plugins.privacy.formats.xml_package import Event, Package, referred

_WORKBOOK = "xl/workbook.xml"
_SHOWN_AT_MOST = 5
"""Rows or columns that a message names one by one."""


def read_xlsx(data: bytes, budget: Budget) -> Iterator[Content]:
    """Sheets in their order; then comments, names, text boxes, caches and properties."""
    package = Package(data, budget)
    shared = _shared_strings(package)
    sheets = []
    for name, is_hidden, part in _sheets(package):
        sheet = Sheet(name, is_hidden, shared).read(package.events(part), budget)
        sheets.append(sheet)
        yield sheet.excerpt()
        yield sheet.table()
        yield Excerpt(f"{sheet.place}的页眉、页脚或者选项", "\n".join(sheet.beside))
    yield from _hidden(sheets)
    yield from _comments(package)
    yield Excerpt("的定义名称", "\n".join(_defined_names(package)))
    yield from package.words(r"xl/(?:drawings|charts|diagrams)/[^/]+\.xml", "的文本框和图表")
    yield from package.words(
        r"xl/(?:pivotCache|externalLinks)/[^/]+\.xml", "的数据透视表或者外部链接"
    )
    yield from read_properties(package)
    yield from package.enclosed()


def _sheets(package: Package) -> Iterator[tuple[str, bool, str]]:
    """Name, whether it is hidden, and part of each sheet."""
    parts = package.relations(_WORKBOOK)
    for kind, element, attributes in package.events(_WORKBOOK):
        if kind == "start" and element == "sheet":
            is_hidden = attributes.get("state", "visible") != "visible"
            name = attributes.get("name", "")[:LONGEST_NAME]
            yield name, is_hidden, _part(parts, attributes)


def _part(parts: Mapping[str, str], attributes: Mapping[str, str]) -> str:
    references = {key: value for key, value in attributes.items() if key not in ("name", "sheetId")}
    return referred(parts, references)


def _shared_strings(package: Package) -> list[str]:
    """The texts that cells refer to by number; readings of characters (``rPh``) are left out."""
    strings: list[str] = []
    words: list[str] = []
    within: dict[str, int] = {"t": 0, "rPh": 0}
    for kind, name, _ in package.events("xl/sharedStrings.xml"):
        if kind == "text":
            if within["t"] and not within["rPh"]:
                words.append(name)
        elif name in within:
            within[name] += 1 if kind == "start" else -1
        elif name == "si" and kind == "end":
            strings.append("".join(words)[:MOST_CHARACTERS])
            words = []
    return strings


def _hidden(sheets: list[Sheet]) -> Iterator[Trace]:
    hidden = [sheet for sheet in sheets if sheet.is_hidden and sheet.cells]
    if hidden:
        names = "、".join(f"“{sheet.name}”" for sheet in hidden)
        yield Trace(HIDDEN, f"有隐藏的工作表：{names}")
    rows, columns = [], []
    for sheet in sheets:
        found_rows = dict.fromkeys(r for r, _, _ in sheet.cells if r in sheet.hidden_rows)
        found_columns = {c: None for _, c, _ in sheet.cells if c in sheet.hidden_columns}
        rows += [f"工作表“{sheet.name}”第 {row} 行" for row in found_rows]
        columns += [
            f"工作表“{sheet.name}”{column_letter(column)} 列" for column in sorted(found_columns)
        ]
    if rows:
        yield Trace(HIDDEN, f"有隐藏的行：{_some(rows)}")
    if columns:
        yield Trace(HIDDEN, f"有隐藏的列：{_some(columns)}")


def _some(places: list[str]) -> str:
    shown = "、".join(places[:_SHOWN_AT_MOST])
    return f"{shown}等 {len(places)} 处" if len(places) > _SHOWN_AT_MOST else shown


def _comments(package: Package) -> Iterator[Content]:
    parts = package.matching(r"xl/(?:.*/)?(?:comments?|threadedComment)[^/]*\.xml")
    comments = [comment for part in parts for comment in _texts(package.events(part))]
    yield Excerpt("的批注", "\n".join(comments))
    if any(comment.strip() for comment in comments):
        yield Trace(COMMENTS, "带有批注")


def _texts(events: Iterator[Event]) -> Iterator[str]:
    words: list[str] = []
    for kind, name, _ in events:
        if kind == "text":
            words.append(name)
        elif kind == "end" and name in ("comment", "threadedComment", "author"):
            if name != "author":
                yield "".join(words)
            words = []


def _defined_names(package: Package) -> Iterator[str]:
    is_within = False
    for kind, name, attributes in package.events(_WORKBOOK):
        if kind == "text":
            if is_within:
                yield name
        elif name == "definedName":
            is_within = kind == "start"
            yield attributes.get("name", "")
