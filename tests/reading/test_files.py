"""Files of the content folder: each is read or named, whatever it is called and holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.problems import ContentRefused
from plugins.reading.content_folder import Content
from plugins.reading.content_library import read_library

MakeContent = Callable[[Mapping[str, str]], Path]
Read = Callable[[Path], Content]

HEAD = "---\ntitle: 关于试验的通知\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n"


def shown(content: Content) -> list[str]:
    """Problems as ``path:line: CODE``, then the message."""
    return [f"{p.path}:{p.line}: {p.code} {p.message} — {p.hint}" for p in content.problems]


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


@pytest.mark.parametrize("name", ["b.md", "a/x.txt"])
def test_what_is_no_file_is_refused_and_not_waited_for(
    name: str, make_content: MakeContent, read: Read
) -> None:
    """A pipe that nobody fills is named, whether it stands for a document or an attachment."""
    folder = make_content({"normative/2021/a.md": f"{HEAD}---\n正文。\n"})
    pipe = folder / "normative" / "2021" / name
    pipe.parent.mkdir(exist_ok=True)
    os.mkfifo(pipe)
    content = read(folder)
    assert [d.id for d in content.documents] == ["normative/2021/a"]
    assert shown(content) == [
        f"content/normative/2021/{name}:1: F101 这不是普通的文件（是管道或者设备），不能读 — 删除它"
    ]


def test_without_a_site_it_is_said_that_nothing_else_was_checked(
    make_content: MakeContent, tmp_path: Path
) -> None:
    """A build that ends at site.yaml does not look as if the documents were in order."""
    folder = make_content({"site.yaml": "name：甲\n"})
    with pytest.raises(ContentRefused, match="其余检查没有进行"):
        read_library(folder, tmp_path / "cache", None)


def test_an_unknown_list_of_words_is_told_the_known_ones(
    make_content: MakeContent, read: Read
) -> None:
    """A vocabulary under a name of its own restricts nothing, so the names are said."""
    (problem,) = read(make_content({"vocabularies/neu.yaml": "values: [甲]\n"})).problems
    assert problem.code == "F106"
    assert problem.hint.startswith("词表只有这些：themes.yaml、openness.yaml、")


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
    assert ("C104", 7) in [(p.code, p.line) for p in content.problems]


def test_a_file_of_notepad_in_utf_16_is_named(make_content: MakeContent, read: Read) -> None:
    """Notepad's "Unicode" is UTF-16, and is said to be that."""
    folder = make_content({"normative/2021/a.md": ""})
    (folder / "normative" / "2021" / "a.md").write_text(f"{HEAD}---\n正文。\n", "utf-16")
    (problem,) = read(folder).problems
    assert (problem.code, problem.message) == ("F103", "文件不是 UTF-8 编码（像是 UTF-16）")


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
