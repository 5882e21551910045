"""The other forms of GB/T 9704-2012 (domain.md §1.6) and what is no official document, measured."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plugins.gazette.text.form import DOCUMENT, form_of
from plugins.gazette.text.form import LETTER as LETTER_FORM
from plugins.model.kinds.normative import NormativeRecord
from tests.gazette.claims import violations
from tests.gazette.official_documents import (
    BOTTOM,
    CHARACTER,
    LEFT,
    LETTER,
    LINE,
    MINUTES,
    MM,
    ORDER,
    RECORD,
    RIGHT,
    TOP,
    PrintedDocument,
    attach,
    paragraphs,
    print_document,
)

page = pytest.importorskip("page", reason="page-validation checks the standards")

NEAR = 0.5 * MM
PLAIN = replace(RECORD, issuing_mark="")
TRADITIONAL = replace(PLAIN, title="樣例縣政務公開工作要點", language="zh-Hant")


@pytest.fixture(scope="module")
def letter() -> PrintedDocument:
    """A letter of two pages."""
    return print_document(replace(LETTER, print_office="", print_date=None), paragraphs(500))


@pytest.mark.parametrize(
    "record", [RECORD, LETTER, ORDER, MINUTES, PLAIN, TRADITIONAL], ids=form_of
)
def test_every_form_holds_both_claims(record: NormativeRecord) -> None:
    """PDF/A-3a and PDF/UA-1 hold for each form, and the reader's order is the order of the page."""
    printed = print_document(record, paragraphs(200))
    assert violations(printed.pdf) == []
    text = "".join(one.extract_text() for one in printed.pages)
    parts = (record.title[:6], record.addressee or "样例县", "（此件公开发布）", "网页：")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_letter_has_double_rules(letter: PrintedDocument) -> None:
    """信函: the mark 30 mm under the paper's edge, thick over thin 4 mm under it, 170 mm, centred (10.1)."""
    assert letter.mark_top == pytest.approx(30 * MM, abs=NEAR)
    mark = letter.line(0, "样例县人民政府办公室")
    thick, thin, upper, lower = letter.rules(0)
    # The ink of a mark ends .09em under its baseline.
    assert thick.top - mark["baseline"] - 0.09 * 38.5 == pytest.approx(4 * MM, abs=2 * NEAR)
    assert (thick.height > thin.height, upper.height < lower.height) == (True, True)
    for rule in (thick, thin, upper, lower):
        assert rule.right - rule.left == pytest.approx(170 * MM, abs=NEAR)
        assert rule.left == pytest.approx(20 * MM, abs=NEAR)
    assert lower.top + lower.height == pytest.approx(277 * MM, abs=NEAR)
    assert len(letter.rules(1)) == 0


def test_letter_has_number_title_and_no_first_page_number(letter: PrintedDocument) -> None:
    """信函: the number flush right under the rule, the title two lines below, no number on page 1 (10.1)."""
    number, title = letter.line(0, "样政办函"), letter.line(0, "样例县人民政府办公室关于")
    assert number["right"] == pytest.approx(RIGHT, abs=NEAR)
    # Its characters begin 7/8 of their height under the rule.
    ink = number["baseline"] - 0.84 * 16 - letter.rules(0)[1].top
    assert ink == pytest.approx(14, abs=2 * NEAR)
    assert title["baseline"] - 0.85 * 22 - number["baseline"] == pytest.approx(2 * LINE, abs=4)
    assert "—" not in letter.pages[0].extract_text()
    assert letter.line(1, "— 2 —")
    assert letter.line(1, "抄送：")["baseline"] == pytest.approx(BOTTOM, abs=12)


def test_order_has_number_and_signature_of_its_own() -> None:
    """令: the mark 20 mm under the type area's edge, two lines below the number, no rule; signed (10.2)."""
    printed = print_document(replace(ORDER, print_office="", print_date=None), paragraphs(100))
    mark, number, title = (
        printed.line(0, begin) for begin in ("样例县人民政府令", "第1号", "样例县政府公报查阅办法")
    )
    assert printed.mark_top == pytest.approx(TOP + 20 * MM, abs=NEAR)
    assert printed.rules(0) == []
    # From ink to ink: the lower one begins .84em over its baseline.
    above = number["baseline"] - 0.84 * 16 - mark["baseline"] - 0.09 * 43
    below = title["baseline"] - 0.85 * 22 - number["baseline"] - 0.09 * 16
    assert above == pytest.approx(2 * LINE, abs=6)
    assert below == pytest.approx(2 * LINE, abs=6)
    signature, date = printed.line(0, "县长"), printed.line(0, "2026年11月2日")
    for line in (signature, date):
        assert RIGHT - line["right"] == pytest.approx(4 * CHARACTER, abs=NEAR)


def test_minutes_say_who_was_there() -> None:
    """纪要: the mark 35 mm down; 出席、请假、列席 in 黑体, further lines under the first name (10.3)."""
    present = "<p>出席：" + "某某某、" * 12 + "某某某</p><p>请假：某某某</p><p>列席：某某某</p>"
    printed = print_document(MINUTES, paragraphs(40) + present)
    assert printed.mark_top == pytest.approx(TOP + 35 * MM, abs=NEAR)
    lines = [line for number in (0, 1) for line in printed.lines(number)]
    place = next(n for n, line in enumerate(lines) if line["text"].startswith("出席："))
    first, further = lines[place : place + 2]
    assert "Sans" in first["font"] or "Hei" in first["font"]
    assert first["left"] - LEFT == pytest.approx(2 * CHARACTER, abs=NEAR)
    assert further["left"] - LEFT == pytest.approx(5 * CHARACTER, abs=NEAR)


@pytest.mark.parametrize("name", ["样例县政府", "样例县" + "经济技术开发区管理委员会办公室"])
def test_mark_of_any_length_is_centred_in_one_line(name: str) -> None:
    """A red head is one line within the type area, in its middle, however long the name is (7.2.4)."""
    printed = print_document(replace(RECORD, issuing_mark=name + "文件"), paragraphs(40))
    mark = printed.line(0, name)
    assert mark["text"] == name + "文件"
    assert mark["left"] > LEFT - NEAR
    assert mark["left"] - LEFT == pytest.approx(RIGHT - mark["right"], abs=2 * NEAR)
    assert printed.mark_top == pytest.approx(TOP + 35 * MM, abs=NEAR)


def test_mark_without_file_is_that_of_a_letter() -> None:
    """A mark that is the name of a body alone belongs to a letter, one with 文件 to a document."""
    assert form_of(LETTER) == LETTER_FORM
    assert form_of(replace(RECORD, issuing_mark="样例县人民政府办公室")) == LETTER_FORM
    assert form_of(RECORD) == DOCUMENT


def test_what_has_no_head_shows_its_facts() -> None:
    """A document without a red head begins with its title and what is known of it, and has no leaf."""
    printed = print_document(replace(PLAIN, editor_note="来源是样例。"), paragraphs(40))
    text = "".join(one.extract_text() for one in printed.pages)
    assert text.index("发文字号") < text.index("来源是样例") < text.index("样例县政府文件的正文")
    assert "本站说明" not in text


def test_what_the_site_says_stands_on_a_leaf_behind() -> None:
    """An editor's note is no part of an official document: it stands behind the imprint, unnumbered."""
    printed = print_document(replace(RECORD, editor_note="来源是样例。"), paragraphs(40))
    assert "来源是样例" not in "".join(one.extract_text() for one in printed.pages[:-1])
    leaf = printed.pages[-1].extract_text()
    assert "不是文件的组成部分" in leaf
    assert "—" not in leaf
    assert "抄送：" in printed.pages[-2].extract_text()


@pytest.mark.parametrize(
    ("record", "length"),
    [(PLAIN, 330), (PLAIN, 390), (PLAIN, 420), (LETTER, 100), (LETTER, 300), (LETTER, 420)],
)
def test_nothing_is_lost_at_the_foot(record: NormativeRecord, length: int) -> None:
    """Wherever the text ends, the way back is whole and stands on the sheet."""
    printed = print_document(record, paragraphs(length))
    assert printed.line(-1, "样例，不是正式文件。")["text"].endswith("附在本 PDF 中。")
    assert printed.line(-1, "网页：https://www.example.cn/")["baseline"] < 293 * MM


def test_way_back_has_no_page_of_its_own_behind_a_turned_table() -> None:
    """A turned table at the end has no room below it: the way back stands on the last upright page."""
    heads = "".join(f"<th>第{n}栏事项内容</th>" for n in range(14))
    cells = "<td>样例县人民政府办公室公开</td>" * 14
    table = (
        f"<table><thead><tr>{heads}</tr></thead><tbody>{f'<tr>{cells}</tr>' * 3}</tbody></table>"
    )
    bare = replace(PLAIN, signature="", note="", copies="", print_office="", print_date=None)
    printed = print_document(bare, paragraphs(40) + table)
    upright = [one.height > one.width for one in printed.pages]
    assert upright[-2:] == [True, False]
    assert printed.line(-2, "网页：")


def test_text_attachment_is_set_and_a_picture_shown_once(tmp_path: Path) -> None:
    """A TXT file is set as paragraphs; a picture that the text shows has no page of its own."""
    picture = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(picture, "PNG")
    attached = (
        attach(tmp_path, "shuoming.txt", "起草说明\n\n第一段。".encode(), "起草说明"),
        attach(tmp_path, "fenbu.png", picture.getvalue(), "分布图"),
    )
    html = paragraphs(40) + '<p><img src="fenbu.png" alt="分布图"></p>'
    printed = print_document(PLAIN, html, tmp_path, attached)
    assert sum(len(one.images) for one in printed.pages) == 1
    assert "第一段。" in printed.pages[-1].extract_text()
    unseen = print_document(PLAIN, paragraphs(40), tmp_path, attached)
    assert unseen.line(-1, "附件2")
    assert len(unseen.pages[-1].images) == 1
