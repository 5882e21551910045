"""A Python-Markdown extension: one line is one paragraph, and the outline becomes structure.

Text that was pasted from Word has no empty lines between its paragraphs.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.reading.outline import Outline, Placed


class OutlineExtension(Extension):
    """Registers the two processors; has no settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Make paragraphs line by line, and the outline when the tree is finished."""
        md.parser.blockprocessors.register(LineParagraphs(md.parser), "paragraph", 10)
        md.treeprocessors.register(OutlineTree(md), "outline", 15)


class LineParagraphs(ParagraphProcessor):
    """Each line of plain text is a paragraph, as in Word."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Make paragraphs; inside lists and quotations leave the library's own way."""
        if parent.tag == "div" and blocks[0].strip():
            for line in blocks.pop(0).split("\n"):
                if line.strip():
                    etree.SubElement(parent, "p").text = line.strip(" \t　")
        else:
            super().run(parent, blocks)


class OutlineTree(Treeprocessor):
    """Walks the finished tree once, in order, and gives numbered paragraphs their structure."""

    def run(self, root: etree.Element) -> None:
        """Change the tree in place."""
        outline = Outline()
        children = [_place(outline, child) for child in root]
        root[:] = children


def _place(outline: Outline, element: etree.Element) -> etree.Element:
    """The element that stands for ``element`` in the outline; mostly itself."""
    text = element.text or ""
    if re.fullmatch("h[1-6]", element.tag):
        return _shaped(element, text, outline.place_heading(int(element.tag[1]), text))
    if element.tag == "p":
        rest = "".join(element.itertext())[len(text) :] if len(element) else None
        return _shaped(element, text, outline.place_paragraph(text, rest))
    return element


def _shaped(element: etree.Element, text: str, placed: Placed) -> etree.Element:
    if placed.css == "run-in":
        return _run_in(element, text, placed)
    element.tag = placed.tag
    if placed.anchor:
        element.set("id", placed.anchor)
    if placed.css:
        element.set("class", placed.css)
    if placed.css == "article":
        label = etree.Element("b", {"class": "article-number"})
        label.text, label.tail = text[: placed.cut], text[placed.cut :]
        element.text = None
        element.insert(0, label)
    return element


def _run_in(paragraph: etree.Element, text: str, placed: Placed) -> etree.Element:
    """The heading that a paragraph begins with, and the paragraph that is left."""
    block = etree.Element("div", {"class": "run-in"})
    etree.SubElement(block, placed.tag, {"id": placed.anchor}).text = text[: placed.cut]
    paragraph.text = text[placed.cut :]
    block.append(paragraph)
    return block
