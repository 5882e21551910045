"""The properties of office files (文件属性): who wrote and changed them, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.privacy.checks import AUTHOR
from plugins.privacy.contents import Content, Excerpt, Trace
from plugins.privacy.formats.xml_package import Package

_PERSONS = {"creator": "作者", "lastModifiedBy": "最后修改者", "Manager": "主管"}
_OTHERS = {
    "title": "标题", "subject": "主题", "description": "备注", "keywords": "标记",
    "category": "类别", "Company": "单位",
}  # fmt: skip
_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}(?:·[\u4e00-\u9fff]{1,6})?")
_NO_NAME = re.compile(r"用户|微软|管理|[局厅委办府室科处司部院会网站股队镇乡村县市省]$|中心")


def read_properties(package: Package) -> Iterator[Content]:
    """Each property as an excerpt, and one trace if a person's name is among them."""
    found = [(name, text) for name, text in _properties(package) if text.strip()]
    for name, text in found:
        title = _PERSONS.get(name) or _OTHERS.get(name)
        yield Excerpt(f"的文件属性（{title}）" if title else "的自定义属性", text)
    yield from told_persons((_PERSONS[name], text) for name, text in found if name in _PERSONS)


def told_persons(persons: Iterable[tuple[str, str]]) -> Iterator[Trace]:
    """A trace that names the properties (title and value) in which a person's name seems to stand."""
    titles = dict.fromkeys(title for title, text in persons if is_name(text))
    if titles:
        yield Trace(AUTHOR, f"的文件属性（{'、'.join(titles)}）里像是有个人姓名")


def is_name(text: str) -> bool:
    """Whether a text looks like a person's name, and not like a body's or a computer's."""
    text = text.strip()
    return bool(_NAME.fullmatch(text)) and not _NO_NAME.search(text)


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    for part in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        name = ""
        for kind, value, _ in package.events(part):
            name = value if kind == "start" else name
            if kind == "text" and (name in _PERSONS or name in _OTHERS or "custom" in part):
                yield name, value
