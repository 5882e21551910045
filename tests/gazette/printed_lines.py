"""Text set in the faces and styles of our books, and its lines as Poppler measures them in the PDF."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.gazette.faces.faces import faces_of
from plugins.gazette.typesetting.printing import Typesetter, print_book
from tests.gazette.made_books import THEME

EM = 16.0
"""The size of the text, in points."""
LEFT = 72 * (210 - 28 * EM * 25.4 / 72) / 2 / 25.4
RIGHT = LEFT + 28 * EM
"""Where a line of 28 characters begins and ends, in points."""
FOOT = 72 * (297 - 35) / 25.4

_PAGE = f"""
@page {{ size: A4; margin: 37mm {LEFT}pt 35mm; @bottom-center {{ content: counter(page) }} }}
html {{ font-size: {EM}pt; line-height: calc(225mm / 22) }}
h1 {{ break-before: page }}
"""
_WORD = "{http://www.w3.org/1999/xhtml}word"


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line without white space: its page, its edges in points, its place in the text."""

    page: int
    left: float
    right: float
    text: str
    start: int

    @property
    def end(self) -> int:
        """The place in the text after the line."""
        return self.start + len(self.text)


def print_text(body: str) -> bytes:
    """The PDF of a body, on pages of 22 lines of 28 characters."""
    page = f'<html lang="zh-CN"><title>样例</title><style>{_PAGE}</style><body class="body">{body}'
    setter = Typesetter(THEME / "print", faces_of(THEME))
    return print_book(page, ("text.css",), setter).pdf


def printed_lines(pdf: bytes) -> list[Line]:
    """The lines of a PDF in the order of reading, without page numbers."""
    command = ["pdftotext", "-bbox", "-", "-"]
    made = subprocess.run(command, input=pdf, capture_output=True, check=True)
    pages = ET.fromstring(made.stdout).iter(_WORD.replace("word", "page"))
    lines: list[Line] = []
    for number, page in enumerate(pages, 1):
        for left, right, text in _lines_of_page(page.iter(_WORD)):
            start = lines[-1].end if lines else 0
            lines.append(Line(number, left, right, text, start))
    return lines


def _lines_of_page(words: Iterable[ET.Element]) -> Iterator[tuple[float, float, str]]:
    """Words whose middles are at one height, from left to right."""
    placed = [
        (
            float(word.get("yMin", "")) + float(word.get("yMax", "")),
            float(word.get("xMin", "")),
            word,
        )
        for word in words
        if float(word.get("yMin", "")) < FOOT
    ]
    placed.sort(key=lambda place: (round(place[0] / EM), place[1]))
    for _, group in groupby(placed, key=lambda place: round(place[0] / EM)):
        line = [word for _, _, word in group]
        text = re.sub(r"\s", "", "".join(word.text or "" for word in line))
        yield float(line[0].get("xMin", "")), float(line[-1].get("xMax", "")), text


def paragraphs(lines: Iterable[Line], text: str) -> list[list[Line]]:
    """The lines by paragraph; ``text`` is what was set, a line each. The PDF must hold just that."""
    ends, size = set(), 0
    for paragraph in text.split("\n"):
        size += len(re.sub(r"\s", "", paragraph))
        ends.add(size)
    found: list[list[Line]] = [[]]
    for line in lines:
        found[-1].append(line)
        if line.end in ends:
            found.append([])
    assert "".join(line.text for lines in found for line in lines) == re.sub(r"\s", "", text)
    assert not found.pop()
    return found
