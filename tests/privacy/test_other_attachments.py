"""PDF, photographs, plain text, rows and old formats; and names that may not be shown."""

from __future__ import annotations

import struct
import warnings
import zlib

import pytest
from pypdf._crypt_providers import _fallback
from pypdf.annotations import FreeText, Link

from tests.privacy.making_files import docx, paragraph, pdf, pdf_writer, photograph, written_pdf

IDENTITY = "330000190001010005"
MOBILE = "13800138000"


def told(problems):
    """Code, line and message of each problem."""
    return [(problem.code, problem.line, problem.message) for problem in problems]


def test_pages_of_a_pdf(attached):
    """Each page is a place."""
    assert told(attached("a.pdf", pdf("公开", f"号码{IDENTITY}。"))) == [
        ("P101", 1, "附件 a.pdf 第 2 页中有疑似身份证号码：330*************05")
    ]


def test_properties_of_a_pdf(attached):
    """The properties of a PDF are read, and a person's name in them is a remark."""
    writer = pdf_writer(pdf("公开"))
    writer.add_metadata({"/Author": "张三", "/Title": f"手机{MOBILE}"})
    assert told(attached("a.pdf", written_pdf(writer))) == [
        ("P103", 1, "附件 a.pdf 的文件属性（标题）中有疑似手机号码：138******00"),
        ("P125", 1, "附件 a.pdf 的文件属性（作者）里像是有个人姓名"),
    ]


def test_annotations_of_a_pdf(attached):
    """Notes on a page are found by being there; links are none."""
    writer = pdf_writer(pdf("公开"))
    writer.add_annotation(0, FreeText(text=f"打{MOBILE}", rect=(50, 50, 200, 100)))
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://www.example.org"))
    assert told(attached("a.pdf", written_pdf(writer))) == [
        ("P103", 1, "附件 a.pdf 第 1 页的批注中有疑似手机号码：138******00"),
        ("P121", 1, "附件 a.pdf 带有批注：第 1 页"),
    ]


def test_files_within_a_pdf(attached):
    """A file attached to a PDF is published with it."""
    writer = pdf_writer(pdf("公开"))
    writer.add_attachment("名单.txt", f"{MOBILE}\n".encode())
    assert told(attached("a.pdf", written_pdf(writer))) == [
        ("P103", 1, "附件 a.pdf 里的 名单.txt 中有疑似手机号码：138******00")
    ]


def test_pdf_without_text_is_a_scan(attached):
    """A PDF of pictures cannot be checked, and that is said."""
    ((code, _, message),) = told(attached("a.pdf", pdf("")))
    assert (code, message) == ("P127", "附件 a.pdf 里没有文字，可能是扫描件，没有能检查")


def test_pdf_with_a_password_is_not_checked(attached):
    """A PDF that asks for a password is a warning; one that opens without is read."""
    locked, opening = pdf_writer(pdf("公开")), pdf_writer(pdf(f"号码{IDENTITY}"))
    locked.encrypt("secret", algorithm="RC4-128")
    opening.encrypt("", "owner", algorithm="RC4-128")
    ((code, _, message),) = told(attached("a.pdf", written_pdf(locked)))
    assert (code, message) == ("P126", "附件 a.pdf 没有能全部检查：文件有密码")
    assert [problem.code for problem in attached("b.pdf", written_pdf(opening))] == ["P101"]


def test_pdf_with_a_cipher_that_is_not_read(attached, monkeypatch):
    """A PDF that is encrypted with AES is a warning where no package reads it, and else is read."""
    writer = pdf_writer(pdf(f"号码{IDENTITY}"))
    writer.encrypt("", "owner", algorithm="AES-128")
    data = written_pdf(writer)
    assert [problem.code for problem in attached("a.pdf", data)] == ["P101"]
    # What pypdf does without the package that offices install to sign.
    monkeypatch.setattr("pypdf._encryption.CryptAES", _fallback.CryptAES)
    assert [problem.code for problem in attached("b.pdf", data)] == ["P126"]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_place_of_a_photograph(attached, form):
    """The place where a photograph was taken is a warning, and its author a remark."""
    data = photograph(form, has_place=True, Artist="张三", ImageDescription=MOBILE)
    assert told(attached(f"a.{form.lower()}", data)) == [
        ("P124", 1, f"附件 a.{form.lower()} 带有拍摄地点"),
        ("P103", 1, f"附件 a.{form.lower()} 的文件属性（说明）中有疑似手机号码：138******00"),
        ("P125", 1, f"附件 a.{form.lower()} 的文件属性（作者）里像是有个人姓名"),
    ]
    assert attached(f"b.{form.lower()}", photograph(form, Artist="Canon")) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("name", ["a.txt", "a.csv"])
def test_plain_text_in_usual_encodings(attached, encoding, name):
    """Text and rows have lines, in whatever encoding they are."""
    data = f"公开\r\n手机,{MOBILE}\r\n".encode(encoding)
    assert told(attached(name, data)) == [("P103", 2, f"附件 {name} 中有疑似手机号码：138******00")]


def test_columns_of_csv(attached):
    """The column of a csv has the line of its heading; quoted cells may have several lines."""
    rows = '"题\n目"\n姓名,身份证号\n张*,330000190001010006\n'
    assert told(attached("a.csv", rows.encode())) == [
        ("P107", 3, "附件 a.csv B 列“身份证号”一栏有 1 格没有遮盖")
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "ascii"])
@pytest.mark.parametrize("shift", [0, 1])
def test_old_formats_are_searched_for_text(attached, encoding, shift):
    """In an old file runs of text are seen, and it is said that the rest is not."""
    text = f"ID {IDENTITY} ".encode(encoding)
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x01" * (32 + shift) + text + b"\x02\xfe" * 9
    assert [(code, message) for code, _, message in told(attached("a.doc", data))] == [
        ("P101", "附件 a.doc 里的文字中有疑似身份证号码：330*************05"),
        ("P126", "附件 a.doc 是旧格式，隐藏的内容、批注和修订没有能检查"),
    ]


def test_format_is_known_by_its_bytes(attached):
    """A name may end in what the file is not."""
    (problem,) = attached("a.xls", docx(paragraph(IDENTITY)))
    assert problem.message.startswith("附件 a.xls 正文中有疑似身份证号码")


@pytest.mark.parametrize("name", ["a.mp3", "a.mp4", "a.gif"])
def test_sound_and_moving_pictures_are_passed_over(attached, name):
    """Files without text are no warning every time."""
    assert attached(name, b"\0\1\2\3") == []


def test_attachment_with_a_number_in_its_name(attached):
    """Neither path nor place of what is found in such a file shows its name."""
    problems = attached(f"名单{IDENTITY}.docx", docx(paragraph(MOBILE)))
    assert [(problem.code, problem.path) for problem in problems] == [
        ("P101", "content/normative/2026/sample"),
        ("P103", "content/normative/2026/sample"),
    ]
    assert problems[1].message == "按文件名排列的第 1 个附件 正文中有疑似手机号码：138******00"
    assert not any(IDENTITY in str(problem) for problem in problems)


def test_attachment_of_a_document_with_a_number_in_its_name(attached):
    """The folder of the attachments bears the document's name, and is not shown either."""
    source = f"content/normative/2026/{MOBILE}.md"
    problems = attached("a.docx", docx(paragraph(IDENTITY)), source=source)
    assert {problem.path for problem in problems} == {"content/normative/2026"}


def enlarged(data: bytes, width: int, height: int) -> bytes:
    """A small picture that says it is large; PNG and JPEG name their size once."""
    changed = bytearray(data)
    if data.startswith(b"\x89PNG"):
        changed[16:24] = struct.pack(">II", width, height)
        changed[29:33] = struct.pack(">I", zlib.crc32(changed[12:29]))
    elif data.startswith(b"\xff\xd8"):
        frame = data.index(b"\xff\xc0")
        changed[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    else:
        size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
        place = data.index(b"VP8X")
        changed[place + 12 : place + 18] = size
    return bytes(changed)


@pytest.mark.parametrize("size", [(12_000, 9_000), (16_000, 16_000)])
@pytest.mark.parametrize(
    ("name", "form"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP")]
)
def test_large_picture_is_read_like_a_small_one(attached, name, form, size):
    """Nothing is unpacked, so a picture may be of any size: nothing is refused, and nobody warns."""
    data = enlarged(photograph(form, has_place=True, Copyright="公开"), *size)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [problem.code for problem in attached(name, data)] == ["P124"]


def test_library_warns_of_nothing(attached):
    """What a library has to say of a damaged file is for programmers."""
    data = photograph(Artist="甲")
    place = data.index(b"Exif\0\0") + 10
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        attached("a.jpg", data[:place] + b"\xff" * 12 + data[place + 12 :])
        attached("a.jpg", data[: place + 20])


def test_webp_may_have_more_behind_it(attached):
    """What stands behind the end that a WebP names belongs to no part of it."""
    data = photograph("WEBP", has_place=True)
    assert [problem.code for problem in attached("a.webp", data + b"more")] == ["P124"]
    assert [problem.code for problem in attached("a.webp", b"RIFF\x04\0\0\0WAVE")] == ["P126"]
