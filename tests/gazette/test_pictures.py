"""Pictures of a document are printed, once each, or the book is not made."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import page
import pytest
from PIL import Image, ImageCms

from plugins.gazette.typesetting.pictures import MOST_DOTS, UnreadablePictureError, ready_picture
from plugins.problems import ContentRefused, Problem
from plugins.reading.markdown_text import render_body
from tests.gazette.official_documents import (
    BOTTOM,
    LEFT,
    RECORD,
    RIGHT,
    TOP,
    attach,
    print_document,
)

PLAIN = replace(RECORD, issuing_mark="")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{}</svg>'
OUTSIDE = (
    '<image href="http://x.invalid/b.png" width="5" height="5"/>',
    "<style>@font-face { font-family: x; src: url(http://x.invalid/a.ttf) }</style>",
    "<broken",
)


def dots(mode: str = "RGB", form: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    """A picture of one colour."""
    file = io.BytesIO()
    Image.new(mode, size).save(file, form)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture from its bytes."""
    return Image.open(io.BytesIO(data))


def refused(content: Path, name: str, data: bytes) -> list[Problem]:
    """The problems for which no book is made of a document that shows a picture."""
    file = content / "normative/2026/one.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: 样例\n---\n正文。\n\n![图]({name})\n", "utf-8")
    with pytest.raises(ContentRefused) as stopped:
        print_document(
            PLAIN, f'<p><img src="{name}" alt="图"></p>', content,
            (attach(content, name, data, "图"),),
        )  # fmt: skip
    return stopped.value.problems


@pytest.mark.parametrize("name", ["图(1).png", "a+b.png", "a&b.png", "a'b!.png", "100%.png"])
@pytest.mark.parametrize("written", ["![图](<{}>)", '<img src="{}" alt="图">'])
def test_picture_in_the_text_has_no_page_of_its_own(
    tmp_path: Path, name: str, written: str
) -> None:
    """However its name is written in an address, a picture that the text shows is printed once."""
    html = render_body(f"正文。\n\n{written.format(name.replace('%', '%25'))}\n").html
    printed = print_document(PLAIN, html, tmp_path, (attach(tmp_path, name, dots(), "图"),))
    assert [one["is_in_text"] for one in printed.inputs["document"]["attachments"]] == [True]
    assert sum(len(leaf.images) for leaf in printed.pages) == 1


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.png", dots()[:30], "打不开"),
        ("a.png", dots(size=(4000, 3000))[:-40], "打不开"),
        ("a.jpg", dots(form="JPEG", size=(900, 900))[:-900], "打不开"),
        ("a.gif", b"text", "打不开"),
        ("a.png", dots("1", size=(12000, 8000)), "太大"),
        *(("a.svg", SVG.format(part).encode(), "画不出来") for part in OUTSIDE),
    ],
)
def test_picture_that_cannot_be_printed_is_told(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    """No document is published without its map: the file and the line that name it are told."""
    (problem,) = refused(tmp_path, name, data)
    place = (tmp_path / "normative/2026/one.md").as_posix()
    assert (problem.path, problem.line, problem.code) == (place, 6, "A113")
    assert problem.message.startswith(f"图片 {name} {said}")


def test_picture_that_changed_is_told(tmp_path: Path) -> None:
    """A picture or an attachment with other bytes than those that were checked makes no book."""
    for name in ("a.png", "b.docx", "c.txt"):
        own = replace(attach(tmp_path, name, dots(), "附件"), sha256="0" * 64)
        with pytest.raises(ContentRefused) as stopped:
            print_document(RECORD, "<p>正文。</p>", tmp_path, (own,))
        (problem,) = stopped.value.problems
        assert (problem.path, problem.code) == ((tmp_path / own.path).as_posix(), "A112")


def test_colours_of_a_press_become_those_of_the_pdf(tmp_path: Path) -> None:
    """A CMYK picture is converted: the book promises sRGB (ISO 19005-3, 6.2.4.3)."""
    own = attach(tmp_path, "a.jpg", dots("CMYK", "JPEG"), "图")
    printed = print_document(PLAIN, '<p><img src="a.jpg" alt="图"></p>', tmp_path, (own,))
    (image,) = [image for leaf in printed.pages for image in leaf.images]
    assert str(image["colorspace"]) == "[/'DeviceRGB']"
    for claim in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        found = page.validate_pdf_bytes(printed.pdf, profile=claim)
        assert [failure.rule_id for failure in found.failures] == []


@pytest.mark.parametrize("size", [(2400, 300), (300, 2400)])
def test_large_picture_stays_in_the_type_area(tmp_path: Path, size: tuple[int, int]) -> None:
    """A picture in the text is no wider and no higher than the text around it."""
    own = attach(tmp_path, "a.png", dots(size=size), "图")
    printed = print_document(RECORD, '<p><img src="a.png" alt="图"></p>', tmp_path, (own,))
    (image,) = [image for leaf in printed.pages for image in leaf.images]
    assert LEFT < image["x0"] < image["x1"] < RIGHT + 0.01
    assert TOP - 0.01 < image["top"] < image["bottom"] < BOTTOM


@pytest.mark.parametrize(
    ("data", "mode"),
    [
        (dots("I;16"), "L"),
        (dots("CMYK", "JPEG"), "RGB"),
        (dots("P", "GIF", (3000, 10)), "RGB"),
        (dots("LA", size=(3000, 10)), "LA"),
    ],
)
def test_ready_picture_is_grey_or_rgb(data: bytes, mode: str) -> None:
    """Depths and colours that WeasyPrint does not know are converted; what is clear stays clear."""
    assert opened(ready_picture(data)).mode == mode


def test_grey_of_sixteen_bits_keeps_its_shades() -> None:
    """The shades of a scan in 16 bits are those of its 8 bits, not all white."""
    file = io.BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(file, "PNG")
    assert opened(ready_picture(file.getvalue())).getpixel((0, 0)) == 0x80


def test_profile_that_cannot_be_read_does_not_end_the_book() -> None:
    """A CMYK picture with a profile for other colours is converted without it."""
    file = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("CMYK", (4, 4)).save(file, "JPEG", icc_profile=profile)
    assert opened(ready_picture(file.getvalue())).convert("RGB").getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("size", "orientation", "expected"),
    [
        ((8000, 6000), 1, (1843, 1382)),
        ((8000, 6000), 6, (1843, 2457)),
        ((600, 8000), 1, (199, 2657)),
    ],
)
def test_photograph_has_no_more_dots_than_are_printed(
    size: tuple[int, int], orientation: int, expected: tuple[int, int]
) -> None:
    """A large photograph is scaled to 300 dots an inch of the type area, upright as it is seen."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    Image.new("RGB", size).save(file, "JPEG", exif=exif)
    made = opened(ready_picture(file.getvalue()))
    assert (made.format, made.size) == ("JPEG", expected)
    assert made.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_picture_that_fits_stays_as_it_is(form: str) -> None:
    """What can be printed is not written anew: it would lose by it."""
    data = dots(form=form, size=MOST_DOTS)
    assert ready_picture(data) is data


def test_bomb_is_refused_before_it_is_unpacked() -> None:
    """A small file that would fill the memory is told as too large."""
    bomb = dots("1", size=(20000, 20000))
    with pytest.raises(UnreadablePictureError, match="太大"):
        ready_picture(bomb)
