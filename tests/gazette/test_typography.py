"""The rules for a line of Chinese (CLREQ, domain.md §13), and what they do to printed lines."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from weasyprint import HTML
from weasyprint.text.ffi import ffi, pango

from plugins.gazette.text.typography import Range, narrow_marks, stretchable, unbroken
from plugins.gazette.typesetting.chinese_layout import ChineseLayout
from tests.gazette.printed_lines import EM, RIGHT, Line, paragraphs, print_text, printed_lines

ffi.cdef("char * pango_attr_list_to_string (PangoAttrList * list);")


def _shown(text: str, ranges: list[Range]) -> str:
    """The text with each range between ‹ and ›."""
    for start, end in reversed(ranges):
        text = f"{text[:start]}‹{text[start:end]}›{text[end:]}"
    return text


def _plain(shown: str) -> str:
    return shown.replace("‹", "").replace("›", "")


def test_attributes_never_reach_behind_the_text() -> None:
    """A layout that goes on with a shorter text forgets the rules of what is gone.

    Pango writes out of its memory for an attribute that begins behind the end of the text.
    """
    long = "面积300平方米，约占20%，依照第28条办理完毕。" * 20
    document = HTML(string=f'<p lang="zh-CN">{long}').render()
    style = document.pages[0]._page_box.style  # what a layout is made with
    layout = ChineseLayout(style)
    for text in (long, long[:7], long[:3], "2026", long, ""):
        layout.set_text(text)
        attributes = pango.pango_layout_get_attributes(layout.layout)
        written = ffi.string(pango.pango_attr_list_to_string(attributes)) if attributes else b""
        starts = [int(line.split()[0]) for line in written.decode().splitlines()]
        assert all(start < len(text.encode()) for start in starts), text


@pytest.mark.parametrize(
    "shown",
    [
        "增长‹20%›以上，气温达‹35℃›，约占‹3.5‰›的‹部分›",
        "拨款‹1500万元›，共有‹1,234.5公里›，‹2026年›‹1月›‹5日›办理‹完毕›",
        "面积‹300平方米›，经‹20个工作日›，高‹1.8 km›，‹等等›",
        "依照‹第28条›和样政办发‹〔2021〕28号›文件‹办理›",
        "样例‹县——›样例市，‹20—›‹30天›，等‹等……›‹其他›",
        "约‹翰·›詹姆斯，‹和/或›，‹其他›",
        "铅、‹汞、砷。›",
        "《样例办‹法》的；›",
    ],
)
def test_what_stays_on_one_line(shown: str) -> None:
    """A number and its unit, a dash with what is before it, the last two characters stay together."""
    assert _shown(_plain(shown), unbroken(_plain(shown))) == shown


@pytest.mark.parametrize(
    "shown",
    ["他说‹：›“好‹。›”", "《甲‹》›‹、›《乙‹》›（二）", "（‹《›甲‹》›‹）›。", "甲，乙（丙）的“丁”"],
)
def test_marks_that_meet_are_narrow(shown: str) -> None:
    """Of marks that meet, a closing one loses its right half, an opening one after another its left."""
    assert _shown(_plain(shown), narrow_marks(_plain(shown))) == shown


def test_numbers_words_and_dashes_are_not_pulled_apart() -> None:
    """Gaps grow between Chinese characters, not in a number, a word, a dash or an ellipsis."""
    text = "共12件——见GB/T 9704……的"
    assert _shown(text, stretchable(text)) == "‹共›12‹件›——‹见›GB/T 9704……‹的›"


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("甲，乙", 2.0),
        ("甲：“乙", 2.5),
        ("甲。”乙", 2.5),
        ("甲（《乙", 2.5),
        ("甲）、（乙", 3.0),
        ("甲2026乙", 1 + 4 * 0.558),
    ],
)
def test_two_marks_take_one_and_a_half_ems(text: str, ems: float) -> None:
    """Marks that meet are set closer in the PDF; between Chinese and digits there is no gap."""
    with pdfplumber.open(io.BytesIO(print_text(f"<p>{text}</p>"))) as pdf:
        places = {char["text"]: char["x0"] for char in pdf.pages[0].chars}
    assert (places["乙"] - places["甲"]) / EM == pytest.approx(ems, abs=0.03)


def _set(text: str) -> list[Line]:
    """The lines of one paragraph."""
    return paragraphs(printed_lines(print_text(f"<p>{text}</p>")), text)[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("样" * 25 + "”县里的样例", "样" * 25 + "”"),
        ("样" * 26 + "“县里的样例”", "样" * 26),
        ("样" * 25 + "（县）里的样例", "样" * 25),
        ("样" * 26 + "，县里的样例", "样" * 25),
        ("样" * 25 + "——县里的样例", "样" * 24),
        ("样" * 25 + "1500万元的样例", "样" * 25),
        ("样" * 25 + "县。", "样" * 24),
    ],
)
def test_where_a_line_ends(text: str, first: str) -> None:
    """A line ends where CLREQ allows it, also beside a quotation mark, and reaches the edge."""
    line = _set(text)[0]
    assert line.text == first
    assert line.right == pytest.approx(RIGHT, abs=0.05 * EM)


def test_line_of_chinese_and_latin_reaches_the_edge_and_keeps_its_words_whole() -> None:
    """Spaces between words grow first; digits, letters and dashes stay as close as they are."""
    text = "依照 Open Government 样例要求，2026年办理——共办，理其他的样例一览"
    pdf = print_text(f"<p>{text}</p><p style='text-align: left'>{text}</p>")
    justified, second, ragged, _ = printed_lines(pdf)
    assert justified.text == ragged.text == "依照OpenGovernment样例要求，2026年办理——共"
    assert second.text.startswith("办，")
    assert justified.right == pytest.approx(RIGHT, abs=0.05 * EM)
    assert ragged.right < RIGHT - EM / 2
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        chars = opened.pages[0].chars
    found = "".join(char["text"][0] for char in chars)
    for rigid in ("2026", "—共"):
        places = (found.find(rigid), found.rfind(rigid))
        first, other = (_width(chars, place, rigid) for place in places)
        assert first == pytest.approx(other, abs=0.05 * EM)


def _width(chars: list[dict[str, float]], place: int, text: str) -> float:
    return chars[place + len(text) - 1]["x0"] - chars[place]["x0"]


def test_two_fonts_in_a_line_share_its_gaps() -> None:
    """Gaps grow equally in all elements of a line, and the line still ends at the edge."""
    body = "<p><b>第一条</b>　" + "样" * 22 + "，县里的<b>样例</b></p>"
    first = printed_lines(print_text(body))[0]
    assert first.text == "第一条" + "样" * 21
    assert first.right == pytest.approx(RIGHT, abs=0.05 * EM)
