"""Presentations (pptx): the text of slides, their notes, comments, and which slides are hidden."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.privacy.checks import COMMENTS, HIDDEN
from plugins.privacy.contents import Budget, Content, Excerpt, Trace
from plugins.privacy.formats.properties import read_properties
from plugins.privacy.formats.story import Story
from plugins.privacy.formats.xml_package import Package, referred

_PRESENTATION = "ppt/presentation.xml"


def read_pptx(data: bytes, budget: Budget) -> Iterator[Content]:
    """Slides in the order in which they are shown, each with its notes."""
    package = Package(data, budget)
    hidden, noted = [], []
    for number, part in enumerate(_slides(package), 1):
        place = f"第 {number} 张幻灯片"
        hidden += [number] if _is_hidden(package, part) else []
        story = Story().read(package.events(part))
        yield Excerpt(place, "\n".join(story.lines))
        yield from story.tables(place)
        notes = "\n".join(_notes(package, part))
        noted += [number] if notes.strip("0123456789\n ") else []
        yield Excerpt(f"{place}的备注", notes)
    if hidden:
        yield Trace(HIDDEN, f"有隐藏的幻灯片：第 {'、'.join(map(str, hidden))} 张")
    if noted:
        yield Trace(COMMENTS, f"有备注：第 {'、'.join(map(str, noted))} 张幻灯片")
    yield from _comments(package)
    yield from package.words(r"ppt/(?:charts|diagrams)/[^/]+\.xml", "的图表")
    yield from read_properties(package)
    yield from package.enclosed()


def _slides(package: Package) -> list[str]:
    parts = package.relations(_PRESENTATION)
    return [
        part
        for kind, name, attributes in package.events(_PRESENTATION)
        if kind == "start" and name == "sldId"
        if (part := referred(parts, attributes)) in package.names
    ]


def _is_hidden(package: Package, part: str) -> bool:
    root = next(package.events(part), ("", "", {}))
    return root[2].get("show") in ("0", "false")


def _notes(package: Package, slide: str) -> list[str]:
    for part in package.relations(slide).values():
        if part.startswith("ppt/notesSlides/"):
            return Story().read(package.events(part)).lines
    return []


def _comments(package: Package) -> Iterator[Content]:
    found = list(package.words(r"ppt/comments/[^/]+\.xml", "的批注"))
    yield from found
    if any(excerpt.text for excerpt in found):
        yield Trace(COMMENTS, "带有批注")
