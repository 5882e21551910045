"""Files within attachments: pictures and workbooks in texts, and the members of archives."""

from __future__ import annotations

from tests.privacy.making_files import archive, docx, photograph, saved, with_members, xlsx

IDENTITY = "330000190001010005"
MOBILE = "13800138000"
SHOWN = "330*************05"


def told(problems):
    """Code and message of each problem."""
    return [(problem.code, problem.message) for problem in problems]


def test_files_within_a_text(attached):
    """A workbook behind a chart and a photograph in a text are attached with it."""
    members = {
        "word/embeddings/Sheet1.xlsx": saved(xlsx((IDENTITY,))),
        "word/media/image1.jpeg": photograph(has_place=True),
        "word/media/image2.jpeg": photograph(has_place=True),
        "word/media/image3.emf": b"\0\1\2",
    }
    assert told(attached("a.docx", with_members(docx(), members))) == [
        (
            "P101",
            f"附件 a.docx 里的 Sheet1.xlsx 工作表“Sheet1”第 1 行 A 列中有疑似身份证号码：{SHOWN}",
        ),
        ("P124", "附件 a.docx 里的 image1.jpeg 带有拍摄地点（同样的共 2 处）"),
    ]


def test_names_in_an_archive_of_an_older_system(attached):
    """Names that are not said to be UTF-8 are in the encoding of Chinese systems."""
    data = archive({"aaaa.dwg": b"\0"}).replace(b"aaaa", "名单".encode("gb18030"))
    assert told(attached("a.zip", data)) == [
        ("P126", "附件 a.zip 里的 名单.dwg 没有能全部检查：不认识的格式")
    ]


def test_archive_holds_files(attached):
    """Names and contents of the files in an archive are checked; unknown formats are counted."""
    data = archive(
        {
            f"{MOBILE}.txt": "公开",
            "名单/a.csv": f"公开\n{IDENTITY}\n",
            "图.dwg": b"\0\1\2",
            "b.dwg": b"\0\1\2",
            "内层.zip": archive({"c.txt": MOBILE}),
            "__MACOSX/._a.csv": b"\0",
            ".DS_Store": b"\0",
        }
    )
    assert told(attached("a.zip", data)) == [
        ("P103", "附件 a.zip 里的文件名中有疑似手机号码：138******00"),
        ("P101", f"附件 a.zip 里的 名单/a.csv 中有疑似身份证号码：{SHOWN}"),
        ("P126", "附件 a.zip 里的 图.dwg 没有能全部检查：不认识的格式（同样的共 2 处）"),
        ("P103", "附件 a.zip 里的 内层.zip 里的 c.txt 中有疑似手机号码：138******00"),
    ]
