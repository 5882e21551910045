"""Official documents measured in their PDFs, against GB/T 9704-2012 (domain.md §1.1 to §1.5)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.gazette.claims import violations
from tests.gazette.official_documents import (
    BOTTOM,
    CHARACTER,
    LEFT,
    LINE,
    MM,
    RECORD,
    RIGHT,
    TOP,
    PrintedDocument,
    attach,
    paragraphs,
    print_document,
)

NEAR = 0.5 * MM
"""The tolerance: half a millimetre."""
BODY = (
    paragraphs(40)
    + '<h2 id="s1">一、总体要求</h2>'
    + '<div class="run-in"><h3 id="s1-1">（一）加强领导。</h3><p>样例县政府文件。</p></div>'
    + '<h4 id="s1-1-1">1.第三层</h4><h5 id="s1-1-1-1">（1）第四层</h5>'
    + paragraphs(28 * 30)
    + f'<p>附件：1.{"政府公报查阅点名单" * 4}</p><p class="item">2.查阅登记表</p>'
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> PrintedDocument:
    """A document with every part, and two attachments."""
    content = tmp_path_factory.mktemp("content")
    rows = "查阅点,地址\n样例县档案馆,样例路1号\n"
    return print_document(
        RECORD,
        BODY,
        content,
        (
            attach(content, "didian.csv", rows.encode(), "政府公报查阅点名单"),
            attach(content, "biao.docx", b"PK", "查阅登记表"),
        ),
    )


def test_page_has_22_lines_of_28_characters(full: PrintedDocument) -> None:
    """A full page has 22 lines on one grid, a full line 28 characters from edge to edge (5.2.3)."""
    lines = [line for line in full.lines(1) if TOP < line["baseline"] < BOTTOM]
    assert len(lines) == 22
    for number, line in enumerate(lines):
        assert line["baseline"] - lines[0]["baseline"] == pytest.approx(number * LINE, abs=0.5)
    whole = [line for line in lines if len(line["text"]) == 28]
    assert len(whole) > 10
    for line in whole:
        assert (line["left"], line["right"]) == (
            pytest.approx(LEFT, abs=NEAR),
            pytest.approx(RIGHT, abs=NEAR),
        )


def test_lines_of_all_pages_register(full: PrintedDocument) -> None:
    """Headings, blank lines, notes and signature move by whole lines: the text keeps one grid."""
    for number in (0, 1, 2):
        text = [line for line in full.lines(number) if line["size"] == pytest.approx(16, abs=0.1)]
        above = [(line["baseline"] - TOP) / LINE % 1 for line in text if line["baseline"] < BOTTOM]
        # The number belongs to the head, which keeps its own distances.
        own = above[1:] if number == 0 else above
        assert max(own) - min(own) < 0.03


def test_head_is_where_the_standard_puts_it(full: PrintedDocument) -> None:
    """The mark begins 35 mm under the type area's edge; the rule, 156 mm, is 4 mm under the number (7.2)."""
    assert full.mark_top == pytest.approx(TOP + 35 * MM, abs=NEAR)
    mark, number = full.line(0, "样例县人民政府办公室文件"), full.line(0, "样政办发")
    assert mark["left"] - LEFT == pytest.approx(RIGHT - mark["right"], abs=2 * NEAR)
    assert mark["right"] - mark["left"] > 150 * MM
    left, right, top, _ = full.rules(0)[0]
    assert (left, right) == (pytest.approx(LEFT, abs=NEAR), pytest.approx(RIGHT, abs=NEAR))
    # The ink of the number ends with its brackets, an eighth under the baseline.
    assert top - number["baseline"] - 16 / 8 == pytest.approx(4 * MM, abs=NEAR)


def test_title_and_addressee(full: PrintedDocument) -> None:
    """The title, 二号, is centred two blank lines under the rule; a blank line under it the addressee (7.3)."""
    first, last = full.line(0, "样例县人民政府办公室关于"), full.line(0, "做好政府公报")
    top = full.rules(0)[0][2]
    assert first["size"] == pytest.approx(22, abs=0.1)
    assert first["baseline"] - 0.85 * 22 - top == pytest.approx(2 * LINE + 4, abs=2 * NEAR)
    assert first["left"] - LEFT == pytest.approx(RIGHT - first["right"], abs=NEAR)
    addressee = full.line(0, "各乡镇人民政府")
    assert addressee["text"].endswith("：")
    assert addressee["left"] == pytest.approx(LEFT, abs=NEAR)
    assert addressee["baseline"] - last["baseline"] == pytest.approx(2 * LINE, abs=4)


def test_levels_have_their_faces(full: PrintedDocument) -> None:
    """一、 is set in 黑体, （一） in 楷体, 1. and （1） in the face of the text, all in 三号, two characters in."""
    text = full.line(1, "样例县政府文件的正文")["font"]
    faces = {}
    for begin in ("一、", "（一）", "1.", "（1）"):
        line = next(one for n in (0, 1) for one in full.lines(n) if one["text"].startswith(begin))
        assert line["size"] == pytest.approx(16, abs=0.1)
        assert line["left"] - LEFT == pytest.approx(2 * CHARACTER, abs=NEAR)
        faces[begin] = line["font"].partition("+")[2]
    assert len({faces["一、"], faces["（一）"], faces["1."]}) == 3
    assert faces["1."] == faces["（1）"] == text.partition("+")[2]


def test_note_of_attachments(full: PrintedDocument) -> None:
    """附件说明: a blank line above, two characters in, further lines under the first of the name (7.3.4)."""
    lines = [line for n in (1, 2) for line in full.lines(n)]
    place = next(n for n, line in enumerate(lines) if line["text"].startswith("附件："))
    note, further, second = lines[place : place + 3]
    assert note["left"] - LEFT == pytest.approx(2 * CHARACTER, abs=NEAR)
    assert further["left"] - LEFT == pytest.approx(6 * CHARACTER, abs=NEAR)
    assert second["text"].startswith("2.")
    assert second["left"] - LEFT == pytest.approx(5 * CHARACTER, abs=NEAR)


@pytest.mark.parametrize("name", ["样例县人民政府办公室", "样例县政府", "样例县人民政府"])
def test_signature_without_a_seal(name: str) -> None:
    """The date begins two characters behind the signature's first; the longer line ends two from the edge."""
    printed = print_document(replace(RECORD, signature=name), paragraphs(40))
    signature = next(line for line in printed.lines(0) if line["text"] == name)
    date = printed.line(0, "2026年11月2日")
    assert date["baseline"] - signature["baseline"] == pytest.approx(LINE, abs=1)
    assert date["left"] - signature["left"] == pytest.approx(2 * CHARACTER, abs=NEAR)
    longer = max(signature, date, key=lambda line: line["right"] - line["left"])
    assert RIGHT - longer["right"] == pytest.approx(2 * CHARACTER, abs=NEAR)
    note = printed.line(0, "（此件公开发布）")
    assert note["left"] - LEFT == pytest.approx(2 * CHARACTER, abs=NEAR)
    assert note["baseline"] - date["baseline"] == pytest.approx(LINE, abs=1)


def test_attachments_stand_on_new_pages_before_the_imprint(full: PrintedDocument) -> None:
    """附件1 is flush left on line 1, its title centred on line 3; tables are set, other files named (7.3.4)."""
    numbers = [n for n, _ in enumerate(full.pages) if full.lines(n)[1]["text"].startswith("附件")]
    assert len(numbers) == 2
    for number, title in zip(numbers, ("政府公报查阅点名单", "查阅登记表"), strict=True):
        head, name = full.lines(number)[1], full.line(number, title)
        assert head["left"] == pytest.approx(LEFT, abs=NEAR)
        assert name["baseline"] - TOP == pytest.approx(2.8 * LINE, abs=4)
        assert name["left"] - LEFT == pytest.approx(RIGHT - name["right"], abs=NEAR)
    assert "样例县档案馆" in full.pages[numbers[0]].extract_text()
    assert "biao.docx" in full.pages[numbers[1]].extract_text()
    assert "抄送" in full.pages[-1].extract_text()


@pytest.mark.parametrize("length", [40, 400, 560, 640])
def test_imprint_is_the_foot_of_an_even_page(length: int) -> None:
    """The last rule lies on the foot of the type area of the last even page; thick, thin, thick (7.4)."""
    printed = print_document(RECORD, paragraphs(length))
    assert len(printed.pages) % 2 == 0
    drawn = printed.rules(-1)[-3:]
    for (left, right, _, height), thickness in zip(drawn, (0.35, 0.25, 0.35), strict=True):
        assert (left, right) == (pytest.approx(LEFT, abs=NEAR), pytest.approx(RIGHT, abs=NEAR))
        assert height == pytest.approx(thickness * MM, abs=0.22)
    assert drawn[-1][2] + drawn[-1][3] == pytest.approx(BOTTOM, abs=NEAR)
    copies, office = printed.line(-1, "抄送："), printed.line(-1, "样例县人民政府办公室2026年")
    assert copies["size"] == office["size"] == pytest.approx(14, abs=0.1)
    assert office["left"] - LEFT == pytest.approx(14, abs=NEAR)
    assert RIGHT - office["right"] == pytest.approx(14, abs=NEAR)


def test_page_numbers_stand_outside(full: PrintedDocument) -> None:
    """— 1 — in 四号, its dashes 7 mm under the type area; odd pages right, even left, a character in (7.5)."""
    assert len(full.pages) == 6
    for number in range(5):
        line = full.line(number, f"— {number + 1} —")
        assert line["size"] == pytest.approx(14, abs=0.1)
        # The dash of a Song face begins .3em over the baseline.
        assert line["baseline"] - 0.3 * 14 - BOTTOM == pytest.approx(7 * MM, abs=NEAR)
        if number % 2:
            assert line["left"] - LEFT == pytest.approx(14, abs=NEAR)
        else:
            assert RIGHT - line["right"] == pytest.approx(14, abs=NEAR)


def test_page_of_an_imprint_alone_has_no_number() -> None:
    """A page with nothing but the imprint, and a blank one before it, are not numbered (7.5)."""
    printed = print_document(RECORD, paragraphs(40))
    assert [line["text"] for line in printed.lines(0)][-1] == "— 1 —"
    assert "—" not in printed.pages[1].extract_text()


def test_first_page_shows_text_below_many_addressees() -> None:
    """Addressees that would leave no text on page 1 stand in the imprint instead (7.3.2)."""
    many = "各乡镇人民政府、街道办事处，县政府直属各单位，" * 12 + "县级各单位"
    printed = print_document(replace(RECORD, addressee=many), paragraphs(100))
    assert "主送：" not in printed.pages[0].extract_text()
    assert printed.line(0, "样例县政府文件的正文")
    assert printed.line(-1, "主送：各乡镇人民政府")


LONG_TITLE = "样例县人民政府关于" + "做好某某" * 47 + "的通知"


def test_a_long_title_without_addressee_makes_no_imprint() -> None:
    """What is addressed to nobody says nothing of addressees, however little room the page has."""
    record = replace(
        RECORD, title=LONG_TITLE, addressee="", copies="", print_office="", print_date=None
    )
    printed = print_document(record, paragraphs(100))
    assert "主送" not in "".join(page.extract_text() for page in printed.pages)


def test_an_imprint_of_addressees_alone_stands_on_an_even_page() -> None:
    """Addressees in the imprint are an imprint, which is on the last page, an even one (7.4)."""
    record = replace(RECORD, title=LONG_TITLE, copies="", print_office="", print_date=None)
    printed = print_document(record, paragraphs(600, 600))
    assert len(printed.pages) % 2 == 0
    assert printed.line(-1, "主送：各乡镇人民政府")


def test_way_back_does_not_enter_the_type_area(full: PrintedDocument) -> None:
    """The QR code and the address stand under the type area of the last page, within the sheet."""
    address = full.line(-1, "网页：https://www.example.cn/normative/2026/one/")
    assert BOTTOM + 12 * MM < address["baseline"] < 293 * MM


def test_reader_is_told_what_the_file_is(full: PrintedDocument, tmp_path: Path) -> None:
    """The file has title, author, number, keywords and bookmarks, and holds both claims."""
    assert violations(full.pdf) == []
    file = tmp_path / "one.pdf"
    file.write_bytes(full.pdf)
    reader = PdfReader(file)
    assert reader.metadata is not None
    assert reader.metadata.title == f"{RECORD.title}（样例）"
    assert reader.metadata.author == "样例县人民政府办公室"
    assert reader.metadata.subject == "样政办发〔2026〕1号"
    assert "政府公报" in reader.metadata["/Keywords"]
    names = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert names == [RECORD.title, "政府公报查阅点名单", "查阅登记表"]
