"""The pictures beside site.yaml: the national emblem and the mark, which the county supplies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.reading.content_folder import Content
from plugins.reading.content_library import library_of
from tests.conftest import SITE, MakeContent

PNG = b"\x89PNG\r\n\x1a\n"

Read = Callable[[Path], Content]


def said(content: Content) -> list[str]:
    """What reading has to say, without the folder."""
    return [str(problem) for problem in content.problems]


def test_picture_that_is_named_is_known_to_the_library(make_content: MakeContent, read: Read):
    """The file beside site.yaml is no stray file, and the library knows it by its field."""
    folder = make_content({"site.yaml": f"{SITE}emblem: guohui.png\nmark_picture: biaoshi.webp\n"})
    (folder / "guohui.png").write_bytes(PNG + b"x")
    (folder / "biaoshi.webp").write_bytes(b"RIFF0000WEBP")
    content = read(folder)
    assert said(content) == []
    assert content.site is not None
    pictures = library_of(content, content.site, "content", date(2026, 11, 22)).pictures
    assert {field: (p.path, p.size) for field, p in pictures.items()} == {
        "emblem": ("guohui.png", 9),
        "mark_picture": ("biaoshi.webp", 12),
    }


def test_picture_that_nobody_names_is_a_stray_file(make_content: MakeContent, read: Read):
    """A file in the content folder is published for a reason, or the editor is told."""
    folder = make_content({})
    (folder / "guohui.png").write_bytes(PNG)
    (problem,) = said(read(folder))
    assert "F106 不知道怎样发布“guohui.png”" in problem


@pytest.mark.parametrize(
    ("field", "name", "data", "message"),
    [
        (
            "emblem", "guohui.png", None,
            "找不到国徽图案“guohui.png” — 把图片放在 site.yaml 旁边，或者删去 emblem 这一行",
        ),
        ("mark_picture", "a.jpg", None, "找不到网站标识图案“a.jpg”"),
        ("emblem", "../guohui.png", None, "国徽图案“../guohui.png”的文件名不能用"),
        ("emblem", "国徽.png", PNG, "国徽图案“国徽.png”的文件名不能用"),
        ("emblem", "guohui.svg", b"<svg/>", "国徽图案“guohui.svg”的文件名不能用"),
        ("emblem", f"{'a' * 300}.png", None, "找不到国徽图案“"),
        ("emblem", "guohui.png", b"GIF89a", "国徽图案“guohui.png”不是 PNG 图片"),
        ("emblem", "guohui.png", b"", "国徽图案“guohui.png”不是 PNG 图片"),
        ("emblem", "guohui.png", PNG + bytes(200_000), "国徽图案“guohui.png”过大"),
        ("mark_picture", "a.png", PNG + bytes(30_000), "网站标识图案“a.png”过大"),
    ],
)  # fmt: skip
def test_picture_that_cannot_be_shown_is_an_error_on_its_line(
    make_content: MakeContent, read: Read, field: str, name: str, data: bytes | None, message: str
):
    """A site without the emblem that it names is not published, and the editor learns why."""
    folder = make_content({"site.yaml": f"{SITE}{field}: {name}\n"})
    if data is not None:
        (folder / name).write_bytes(data)
    (problem,) = said(read(folder))
    line = len(f"{SITE}{field}".splitlines())
    assert problem.startswith(f"content/site.yaml:{line}: F113 {message}")


def test_folder_is_no_picture(make_content: MakeContent, read: Read):
    """A folder of the name of the picture is not read as one."""
    folder = make_content({"site.yaml": f"{SITE}emblem: guohui.png\n"})
    (folder / "guohui.png").mkdir()
    assert ["F113 找不到国徽图案" in problem for problem in said(read(folder))] == [True]
