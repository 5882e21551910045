"""The content folder: everything is read, nothing is lost, every problem has its line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.reading.content_folder import Content

MakeContent = Callable[[Mapping[str, str]], Path]
Read = Callable[[Path], Content]

HEAD = "---\ntitle: 关于试验的通知\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n"


def shown(content: Content) -> list[str]:
    """Problems as ``path:line: CODE``, then the message."""
    return [f"{p.path}:{p.line}: {p.code} {p.message} — {p.hint}" for p in content.problems]


def test_values_are_typed_and_lines_kept(make_content: MakeContent, read: Read) -> None:
    """A record has dates and tuples; each field's line in the file is known; numbers stay text."""
    text = f"{HEAD}sign_date: 2021-08-25\ndoc_no: 甲政发〔2021〕1号\ncites:\n  - 乙\n  - 丙\n---\n\n正文。\n"
    content = read(make_content({"normative/2021/a.md": text}))
    assert shown(content) == []
    document = content.documents[0]
    assert document.id == "normative/2021/a"
    assert document.record.publish_datetime == datetime(2021, 8, 27, 9, 0)
    assert document.get("sign_date") == date(2021, 8, 25)
    assert document.get("cites") == ("乙", "丙")
    assert document.lines["sign_date"] == 5
    assert document.lines["cites.1"] == 9
    assert document.body_line == 11
    assert document.body.text == "正文。"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("sign_date: 2021-02-30", "M105 成文日期（sign_date）“2021-02-30”不是日期"),
        ("sign_date: 20210825", "M105 成文日期（sign_date）“20210825”不是日期"),
        ("sign_date: 2021/8/25", "M105 成文日期（sign_date）“2021/8/25”不是日期"),
        ("sign_data: 2021-08-25", "M102 不认识的字段“sign_data” — 是不是 sign_date？"),
        ("成文日期: 2021-08-25", "M102 不认识的字段“成文日期” — 是不是 sign_date？"),
        ("nature: 规范性文件", "M103 文件性质（nature）不能写“规范性文件” — 只能写：规章、行政规范性文件、其他文件"),
        ("sample: 是", "M104 样例（sample）不能写“是” — 只能写 true 或者 false"),
        ("cites: 国办发〔2019〕54号", "M104 引用（cites）要写成列表 — 写成 cites: [国办发〔2019〕54号]"),
        ("doc_no: [甲, 乙]", "M104 发文字号（doc_no）的写法不对"),
        ("title: 又一个标题", "M204 字段 title 写了两次"),
        ("summary: &a 甲", "M202 信息栏里不能用 & 和 * 引用"),
        ("summary: 依据: 条例", "M201 信息栏的格式不对：一行里有两个冒号"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_its_line(
    line: str, problem: str, make_content: MakeContent, read: Read
) -> None:
    """Each slip of an editor gives one problem on its line, in plain Chinese."""
    content = read(make_content({"normative/2021/a.md": f"{HEAD}{line}\n---\n正文。\n"}))
    found = shown(content)
    assert len(found) == 1, found
    assert found[0].startswith(f"content/normative/2021/a.md:5: {problem}")


def test_a_missing_field_is_named(make_content: MakeContent, read: Read) -> None:
    """What is required and not there is said with the field's Chinese name."""
    text = "---\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n---\n正文。\n"
    content = read(make_content({"normative/2021/a.md": text}))
    assert shown(content) == [
        "content/normative/2021/a.md:1: M101 缺少标题（title） — 加一行 title: ……"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("没有信息栏。\n", "M205 文件开头没有信息栏"),
        ("---\ntitle: 甲\n", "M205 信息栏没有结束"),
        ("---\n- 甲\n- 乙\n---\n", "M206 信息栏不是“字段: 内容”的形式"),
    ],
)
def test_front_matter_that_is_none(
    text: str, message: str, make_content: MakeContent, read: Read
) -> None:
    """A file without a proper block of fields is told how to begin one."""
    content = read(make_content({"normative/2021/a.md": text}))
    assert message in shown(content)[0]


def test_one_bad_file_hides_no_other(make_content: MakeContent, read: Read) -> None:
    """Problems of several files come together, and the good files are read."""
    files = {
        "normative/2021/a.md": f"{HEAD}---\n正文。\n",
        "normative/2021/b.md": "没有信息栏。\n",
        "normative/2021/c.md": f"{HEAD}colour: 红\n---\n正文。\n",
    }
    content = read(make_content(files))
    assert [document.id for document in content.documents] == ["normative/2021/a"]
    assert [p.code for p in content.problems] == ["M205", "M102"]
    assert content.unreadable == {"normative/2021/b", "normative/2021/c"}


def test_windows_files_are_read(make_content: MakeContent, read: Read) -> None:
    """A byte order mark and Windows line ends change nothing."""
    folder = make_content({})
    path = folder / "normative" / "2021" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEAD}---\n正文。\n".replace("\n", "\r\n").encode())
    content = read(folder)
    assert shown(content) == []
    assert content.documents[0].body.text == "正文。"


def test_a_file_that_nothing_publishes_is_named(make_content: MakeContent, read: Read) -> None:
    """Attachments lie in a folder of the document's name; other files are warned of."""
    files = {
        "normative/2021/a.md": f"{HEAD}---\n正文。\n",
        "normative/2021/a/附件1.txt": "附件",
        "normative/2021/stray.txt": "没人用",
    }
    content = read(make_content(files))
    assert [a.path for a in content.documents[0].attachments] == ["normative/2021/a/附件1.txt"]
    assert [p.path for p in content.problems] == ["content/normative/2021/stray.txt"]
    assert content.problems[0].code == "F108"


def test_hidden_files_are_left_alone(make_content: MakeContent, read: Read) -> None:
    """What systems and Word leave behind (.DS_Store, ~$x.docx) is no content."""
    content = read(make_content({".DS_Store": "x", "normative/~$a.docx": "x"}))
    assert shown(content) == []


def test_a_link_inside_the_folder_is_allowed(make_content: MakeContent, read: Read) -> None:
    """Only a link that leads out of the content folder is refused."""
    folder = make_content({"normative/2021/a.md": f"{HEAD}---\n正文。\n"})
    (folder / "normative" / "2021" / "b.md").symlink_to(folder / "normative" / "2021" / "a.md")
    outside = folder.parent / "secret.md"
    outside.write_text(f"{HEAD}---\n外面的。\n", "utf-8")
    (folder / "normative" / "2021" / "c.md").symlink_to(outside)
    content = read(folder)
    assert [d.id for d in content.documents] == ["normative/2021/a", "normative/2021/b"]
    assert [(p.path, p.code) for p in content.problems] == [("content/normative/2021/c.md", "F101")]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(make_content: MakeContent, read: Read) -> None:
    """A file without permission is a problem of that file."""
    folder = make_content({"normative/2021/a.md": f"{HEAD}---\n正文。\n"})
    (folder / "normative" / "2021" / "a.md").chmod(0)
    assert [p.code for p in read(folder).problems] == ["F107"]
