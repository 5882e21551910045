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
        ("sign_date: 2021-8-5", "M105 成文日期（sign_date）“2021-8-5”不是日期 — 改为：2021-08-05"),
        ("sign_date: 2021年8月5日", "M105 成文日期（sign_date）“2021年8月5日”不是日期 — 改为：2021-08-05"),
        ("doc_no：甲政发〔2021〕1号", "M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格"),
        ("doc_no:甲政发〔2021〕1号", "M201 冒号后面缺少空格 — 在冒号后面加一个空格"),
        ("keywords: [甲, 乙", "M201 引号或方括号没有成对 — 补上另一半"),
        ('summary: "甲', "M201 引号或方括号没有成对 — 补上另一半"),
        ("cites: 【国办发〔2019〕54号】", "M104 引用（cites）要写成列表 — 写成 cites: [国办发〔2019〕54号]"),
        ("sign_data: 2021-08-25", "M102 不认识的字段“sign_data” — 是不是 sign_date？"),
        ("成文日期: 2021-08-25", "M102 不认识的字段“成文日期” — 是不是 sign_date？"),
        ("nature: 规范性文件", "M103 文件性质（nature）不能写“规范性文件” — 只能写：规章、行政规范性文件、其他文件"),
        ("sample: 是", "M104 样例（sample）不能写“是” — 只能写 true 或者 false"),
        ("cites: 国办发〔2019〕54号", "M104 引用（cites）要写成列表 — 写成 cites: [国办发〔2019〕54号]"),
        ("doc_no: [甲, 乙]", "M104 发文字号（doc_no）不能写“甲，乙” — 写成这样：doc_no: 台政办发〔2021〕28号"),
        ("title: 又一个标题", "M204 字段 title 写了两次"),
        ("summary: &a 甲", "M202 字段里不能用 & 和 * 引用"),
        ("summary: 依据: 条例", "M201 一行里有两个冒号 — 把冒号后面的文字用引号括起来"),
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
        ("---\n- 甲\n- 乙\n---\n", "M206 不是“字段: 内容”的形式"),
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


@pytest.mark.parametrize(
    ("link", "to", "message"),
    [
        ("b.md", "b.md", "这个链接指向自己"),
        ("b.md", "missing.md", "链接指向的文件不存在"),
        ("b", "../2021", "这是指向文件夹的链接，里面的文件不会发布"),
    ],
)
def test_a_link_that_gives_no_file_is_named(
    link: str, to: str, message: str, make_content: MakeContent, read: Read
) -> None:
    """A link to itself, to nothing or to a folder is said to be one, and the rest is read."""
    folder = make_content({"normative/2021/a.md": f"{HEAD}---\n正文。\n"})
    (folder / "normative" / "2021" / link).symlink_to(to)
    content = read(folder)
    assert [d.id for d in content.documents] == ["normative/2021/a"]
    assert [(p.code, p.message) for p in content.problems] == [("F101", message)]


@pytest.mark.parametrize(
    "name", ["b.MD", "b.markdown", "b.md.txt", "二号.md", "b c.md", "b.1.md", "B.md"]
)
def test_a_name_that_is_no_address_is_refused(
    name: str, make_content: MakeContent, read: Read
) -> None:
    """A document's name is its address: small letters, digits and hyphens, and the suffix .md."""
    content = read(make_content({f"normative/2021/{name}": f"{HEAD}---\n正文。\n"}))
    assert [p.code for p in content.problems] == ["F105"]


def test_an_attachment_belongs_to_the_nearest_document(
    make_content: MakeContent, read: Read
) -> None:
    """Where folders of documents lie in each other, each file has one owner."""
    good = f"{HEAD}---\n正文。\n"
    files = {
        "normative/2021/a.md": good,
        "normative/2021/a/x.txt": "甲",
        "normative/2021/a/b.md": good,
        "normative/2021/a/b/y.txt": "乙",
        "normative/2021/a/c/z.txt": "丙",
    }
    content = read(make_content(files))
    owned = {d.id: [a.path for a in d.attachments] for d in content.documents}
    assert owned == {
        "normative/2021/a": ["normative/2021/a/c/z.txt", "normative/2021/a/x.txt"],
        "normative/2021/a/b": ["normative/2021/a/b/y.txt"],
    }
    assert shown(content) == []


def test_a_document_with_a_problem_keeps_its_attachments(
    make_content: MakeContent, read: Read
) -> None:
    """Its files are not said to be unused because it could not be read."""
    files = {"normative/2021/a.md": "没有信息栏。\n", "normative/2021/a/x.txt": "甲"}
    assert [p.code for p in read(make_content(files)).problems] == ["M205"]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("x.exe", "MZ", "F110"),
        ("x.html", "<p>", "F110"),
        ("x", "甲", "F110"),
        ("x.pdf", "", "F111"),
    ],
)
def test_what_readers_should_not_be_given_is_no_attachment(
    name: str, text: str, code: str, make_content: MakeContent, read: Read
) -> None:
    """Programs, pages and empty files are refused; what Windows leaves behind is passed over."""
    files = {
        "normative/2021/a.md": f"{HEAD}---\n正文。\n",
        f"normative/2021/a/{name}": text,
        "normative/2021/a/Thumbs.db": "x",
    }
    content = read(make_content(files))
    assert [(p.path, p.code) for p in content.problems] == [
        (f"content/normative/2021/a/{name}", code)
    ]


CATALOG = (
    "---\ntitle: 目录\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n"
    "catalog_type: disclosure\nversion_date: 2021-08-27\nrows: {rows}\n---\n"
)


@pytest.mark.parametrize("rows", ["../d.csv", ".", "..", "/etc/passwd", "missing.csv", "a/d.csv"])
def test_rows_lie_beside_the_catalog(rows: str, make_content: MakeContent, read: Read) -> None:
    """A catalog whose rows are not a file beside it is refused as a whole."""
    files = {"catalogs/2021/a.md": CATALOG.format(rows=rows), "catalogs/d.csv": "x"}
    content = read(make_content(files))
    assert content.documents == []
    assert "C104" in [p.code for p in content.problems]


@pytest.mark.parametrize("field", ["title", "issuer", "publish_datetime"])
@pytest.mark.parametrize("empty", ["", '""', '"  "', "[]", '[""]', "~"])
def test_an_empty_field_is_a_missing_one(
    field: str, empty: str, make_content: MakeContent, read: Read
) -> None:
    """What is required may not be left blank in any way of writing it."""
    lines = [line for line in HEAD.splitlines() if not line.startswith(f"{field}:")]
    text = "\n".join([*lines, f"{field}: {empty}", "---", "正文。"])
    assert [p.code for p in read(make_content({"normative/2021/a.md": text})).problems] == ["M101"]


def test_a_number_sign_does_not_cut_a_title(make_content: MakeContent, read: Read) -> None:
    """YAML would drop the end of a title as a comment; the editor is told to quote it."""
    text = HEAD.replace("关于试验的通知", "关于 #1 楼试验的通知") + "---\n正文。\n"
    content = read(make_content({"normative/2021/a.md": text}))
    assert shown(content) == [
        "content/normative/2021/a.md:2: M207 “#1 楼试验的通知”会被当作注释丢掉"
        " — 文字里有 # 的，整段用引号括起来；注释单独写一行"
    ]


def test_a_file_of_notepad_in_utf_16_is_named(make_content: MakeContent, read: Read) -> None:
    """Notepad's "Unicode" is UTF-16, and is said to be that."""
    folder = make_content({"normative/2021/a.md": ""})
    (folder / "normative" / "2021" / "a.md").write_text(f"{HEAD}---\n正文。\n", "utf-16")
    (problem,) = read(folder).problems
    assert (problem.code, problem.message) == ("F103", "文件不是 UTF-8 编码（像是 UTF-16）")


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "Asia", "/etc/localtime", "../../etc/passwd"])
def test_an_unknown_time_zone_is_named(zone: str, make_content: MakeContent, read: Read) -> None:
    """The site's time zone is one that the calendar knows."""
    folder = make_content({})
    site = folder / "site.yaml"
    site.write_text(site.read_text("utf-8") + f"time_zone: {zone}\n", "utf-8")
    content = read(folder)
    assert content.site is None
    assert [(p.path, p.line, p.code) for p in content.problems] == [
        ("content/site.yaml", 10, "M106")
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("organisations: []\n", "1: M101 缺少organisations — 加一行 organisations: ……"),
        ("organisations:\n  - id: a\n", "2: M101 缺少organisations 里的 names — 加一行 names: ……"),
        (
            "organisations:\n  - id: a\n    names:\n      - name: 甲\n        since: 20210101\n",
            "5: M104 names 里的 since不能写“20210101” — 检查这一行的写法",
        ),
        (
            "organisations:\n  - id: a\n    names:\n      - name: 甲\n    codes: 甲政发\n",
            "5: M104 organisations 里的 codes要写成列表 — 写成 codes: [甲政发]，多个用逗号分开",
        ),
    ],
)
def test_a_slip_in_the_register_is_named_where_it_is(
    text: str, problem: str, make_content: MakeContent, read: Read
) -> None:
    """A field inside a list of bodies is named with what it stands in."""
    content = read(make_content({"organisations.yaml": text}))
    assert shown(content) == [f"content/organisations.yaml:{problem}"]


def test_a_folder_that_cannot_be_opened_is_named(
    make_content: MakeContent, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Documents that may not be looked at are not left out of the site in silence."""
    folder = make_content({"normative/2021/a.md": f"{HEAD}---\n正文。\n"})
    open_folder = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("2021"):
            raise PermissionError(13, "Permission denied", str(path))
        return open_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert shown(read(folder)) == [
        "content/normative/2021:1: F107 文件夹打不开，里面的文件没有读到 — 检查文件夹的权限"
    ]


def test_a_file_that_may_not_be_read_is_named(
    make_content: MakeContent, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without permission is a problem of that file, an attachment's of its document."""
    good = f"{HEAD}---\n正文。\n"
    files = {"normative/2021/a.md": good, "normative/2021/b.md": good, "normative/2021/b/x.txt": ""}
    folder = make_content(files)
    open_file = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name in ("a.md", "x.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return open_file(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    content = read(folder)
    assert content.documents == []
    assert [(p.path, p.code) for p in content.problems] == [
        ("content/normative/2021/a.md", "F107"),
        ("content/normative/2021/b/x.txt", "F107"),
    ]
