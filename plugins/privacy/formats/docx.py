"""Texts of Word and WPS (docx): body, headers, footers, notes, comments, tracked changes, properties."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.privacy.checks import CHANGES, COMMENTS, HIDDEN
from plugins.privacy.contents import Budget, Content, Excerpt, Trace
from plugins.privacy.formats.properties import read_properties
from plugins.privacy.formats.story import Story
from plugins.privacy.formats.xml_package import Package

_STORIES = {
    r"word/document\d*\.xml": "正文",
    r"word/header\d*\.xml": "页眉",
    r"word/footer\d*\.xml": "页脚",
    r"word/footnotes\.xml": "脚注",
    r"word/endnotes\.xml": "尾注",
    r"word/glossary/document\.xml": "文档部件",
}


def read_docx(data: bytes, budget: Budget) -> Iterator[Content]:
    """Everything in the file that is text, and whether it has comments, changes, hidden text."""
    package = Package(data, budget)
    yield from _stories(package)
    comments = Story()
    for part in package.matching(r"word/comments\.xml"):
        comments.read(package.events(part))
    yield Excerpt("的批注", "\n".join(comments.lines))
    yield Excerpt("的批注（作者）", "\n".join(comments.authors))
    if number := comments.counts["comment"]:
        yield Trace(COMMENTS, f"带有 {number} 条批注")
    yield from package.words(r"word/(?:charts|diagrams)/[^/]+\.xml", "的图表")
    yield from read_properties(package)
    yield from package.enclosed()


def _stories(package: Package) -> Iterator[Content]:
    changes = hidden = 0
    for pattern, place in _STORIES.items():
        for part in package.matching(pattern):
            story = Story().read(package.events(part))
            yield Excerpt(place, "\n".join(story.lines))
            yield Excerpt("的修订（已删除的文字）", "\n".join(story.deleted))
            yield Excerpt("的修订（作者）", "\n".join(story.authors))
            yield from story.tables(place)
            changes += sum(story.counts[name] for name in ("ins", "del", "moveFrom", "moveTo"))
            hidden += story.counts["hidden"]
    if changes:
        yield Trace(CHANGES, f"带有修订痕迹 {changes} 处")
    if hidden:
        yield Trace(HIDDEN, f"有隐藏的文字 {hidden} 个字")
