"""Chinese typography (CLREQ, domain.md §13) of real laws, measured in the PDFs that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise

import pytest

from plugins.gazette.text.body import print_body
from plugins.gazette.text.typography import CLOSING
from plugins.importing.corpus_pages import law_page
from plugins.importing.laws import Law, read_laws
from plugins.reading.markdown_text import render_body
from tests.gazette.printed_lines import (
    EM,
    LEFT,
    RIGHT,
    Line,
    paragraphs,
    print_text,
    printed_lines,
)
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive

LAWS = 712
SHEAF = 60
ADDRESS = "https://www.example.cn/"

pytestmark = needs_real_archive

NOT_FIRST = "、，。：；！？）〕】》〉”’」』—–～·・／/％%‰℃…"
NOT_LAST = "（〔【《〈“‘「『"
NUMBER_AND_UNIT = re.compile(
    r"[0-9][0-9.,]*[十百千万亿]*\|[0-9.,]*[十百千万亿元年月日号条件个米吨%％‰℃]"
)
NUMBER_OF_DOCUMENT = re.compile(r"〔[0-9|]+〕[0-9|]*号")

Paragraphs = list[list[Line]]
CHAPTER = re.compile(r"第[一二三四五六七八九十百]+[编章节]")


@cache
def _laws() -> list[Law]:
    return list(read_laws(REAL_ARCHIVE))


@pytest.fixture(
    scope="module",
    params=[
        slice(20, None, 90),
        *(
            pytest.param(slice(start, start + SHEAF), marks=pytest.mark.nightly)
            for start in range(0, LAWS, SHEAF)
        ),
    ],
    ids=str,
)
def laws(request: pytest.FixtureRequest) -> Paragraphs:
    """The printed paragraphs of a few laws, and of all of them with ``--nightly``."""
    chosen = _laws()[request.param]
    titles = [law.title for law in chosen]
    bodies = [render_body(law_page(law).text) for law in chosen]
    html = "".join(
        f"<h1>{title}</h1>{print_body(body.html, f'd{number}-', ADDRESS)}"
        for number, (title, body) in enumerate(zip(titles, bodies, strict=True))
    )
    texts = (f"{title}\n{body.text}" for title, body in zip(titles, bodies, strict=True))
    return paragraphs(printed_lines(print_text(html)), "\n".join(texts))


def breaks(laws: Paragraphs) -> Iterator[str]:
    """The text around every line end in a paragraph, with | at the end of the line."""
    for lines in laws:
        for line, following in pairwise(lines):
            yield f"{line.text[-12:]}|{following.text[:12]}"


def test_text_of_the_pdf_is_the_text_of_the_laws(laws: Paragraphs) -> None:
    """What can be copied from the PDF is the text, nothing added and nothing lost, line for line."""
    assert len(laws) > 500


def test_no_line_begins_or_ends_with_a_forbidden_mark(laws: Paragraphs) -> None:
    """No closing mark, dash, ellipsis or sign begins a line, no opening mark ends one."""
    wrong = [
        place
        for place in breaks(laws)
        if place.partition("|")[2][0] in NOT_FIRST or place.partition("|")[0][-1] in NOT_LAST
    ]
    assert wrong == []


def test_numbers_are_not_parted_from_their_units(laws: Paragraphs) -> None:
    """No line ends in a number, between it and its unit, or in the number of a document."""
    wrong = [
        place
        for place in breaks(laws)
        if NUMBER_AND_UNIT.search(place)
        or "|" in "".join(NUMBER_OF_DOCUMENT.findall(place))
        or "—|—" in place
        or "…|…" in place
    ]
    assert wrong == []


def test_first_lines_are_indented_by_two_characters(laws: Paragraphs) -> None:
    """A paragraph begins two characters further in, and goes on at the edge; chapters are centred."""
    starts = {
        round((lines[0].left - LEFT) / EM, 1): lines[0].text
        for lines in laws
        if lines[0].right > RIGHT - EM and not CHAPTER.match(lines[0].text)
    }
    assert starts.keys() - {0.0} == {2.0}, starts
    assert {round((line.left - LEFT) / EM, 1) for lines in laws for line in lines[1:-1]} == {0.0}


def test_no_last_line_has_one_character_only(laws: Paragraphs) -> None:
    """The last line of a paragraph has at least two characters besides its marks (孤字不成行)."""
    last = [re.sub(f"[{CLOSING}]", "", lines[-1].text) for lines in laws if len(lines) > 1]
    assert [text for text in last if len(text) < 2] == []


def test_full_lines_end_at_the_edge(laws: Paragraphs) -> None:
    """Every line that goes on reaches the right edge; a mark may stand there on half its width."""
    uneven = [
        (line.text, round(line.right - RIGHT, 2))
        for lines in laws
        for line, following in pairwise(lines)
        if not -0.05 * EM < line.right - RIGHT < 0.05 * EM
        and not (_meet(line, following) and abs(line.right - RIGHT - EM / 2) < 0.05 * EM)
    ]
    assert uneven == []


def _meet(line: Line, following: Line) -> bool:
    """Whether two marks meet at a line end: Poppler measures the first on its whole width."""
    return line.text[-1] in NOT_FIRST and following.text[0] in NOT_LAST


def test_no_line_stands_alone_on_a_page(laws: Paragraphs) -> None:
    """A paragraph leaves at least two lines on each page; a heading is followed by its text."""
    for lines in laws:
        pages = [len(list(group)) for _, group in groupby(lines, key=lambda line: line.page)]
        assert min(pages) > 1 or len(pages) == 1, lines[0].text
    for lines, following in pairwise(laws):
        if CHAPTER.match(lines[0].text):
            assert lines[-1].page == following[0].page, lines[0].text
