"""Fixed documents of GB/T 33190 (ofd): the text of pages and notes, and who made them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.privacy.contents import Budget, Content, Excerpt
from plugins.privacy.formats.properties import told_persons
from plugins.privacy.formats.xml_package import Package

_PAGE = re.compile(r".*/Pages?/(?:[^/]*_)?(\d{1,6})/[^/]*\.xml", re.IGNORECASE)
_PROPERTIES = {
    "Title": "标题",
    "Author": "作者",
    "Subject": "主题",
    "Abstract": "摘要",
    "Keyword": "关键词",
}


def read_ofd(data: bytes, budget: Budget) -> Iterator[Content]:
    """Each part with text; the pieces of one text object belong together."""
    package = Package(data, budget)
    for part in package.matching(r".+\.xml"):
        page = _PAGE.fullmatch(part)
        place = f"第 {int(page[1]) + 1} 页" if page else "页面以外的内容"
        yield Excerpt(place, "\n".join(_lines(package, part)))
    properties = dict(_properties(package))
    for title, text in properties.items():
        yield Excerpt(f"的文件属性（{title}）", text)
    yield from told_persons(item for item in properties.items() if item[0] == "作者")


def _lines(package: Package, part: str) -> Iterator[str]:
    words: list[str] = []
    is_text = False
    for kind, name, _ in package.events(part):
        if kind == "text":
            words += [name.strip("\n")] if is_text else []
        elif name == "TextCode":
            is_text = kind == "start"
        elif name == "TextObject" and kind == "end":
            yield "".join(words)
            words = []


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    element = ""
    for kind, name, _ in package.events("OFD.xml"):
        if kind == "text":
            if element in _PROPERTIES and name.strip():
                yield _PROPERTIES[element], name
        else:
            element = name if kind == "start" else ""
