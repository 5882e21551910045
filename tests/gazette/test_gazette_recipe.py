"""The recipe is a pure function: same inputs, same bytes, and a version that says when not."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plugins.gazette.typesetting.book_files import BookFiles, RefusedAddressError
from plugins.gazette.typesetting.book_places import ADDRESS, qr_address
from plugins.gazette.typesetting.library_versions import library_versions
from plugins.problems import ContentRefused
from plugins.qr_code import qr_picture
from tests.gazette.conftest import book_recipe, picture
from tests.gazette.made_books import CONTENT, ROOT, THEME, MadeBook

MAKE_IN_ANOTHER_PROCESS = """
import hashlib, json, sys
from pathlib import Path
from plugins.gazette.books import BOOKS
from plugins.gazette.recipe import BookRecipe
editions = {edition.name: edition for edition in BOOKS}
for name, inputs in json.load(sys.stdin):
    recipe = BookRecipe(editions[name], *map(Path, sys.argv[1:]))
    print(recipe.version(inputs), hashlib.sha256(recipe.make(inputs)).hexdigest())
"""


@pytest.fixture
def own_theme(tmp_path: Path) -> Path:
    """A theme of which a test may change what belongs to print."""
    shutil.copytree(THEME / "print", tmp_path / "print")
    return tmp_path


@pytest.fixture
def book_files() -> BookFiles:
    """The files that the book of the small library may have."""
    pictures = {"normative/2026/skipping/map.png": picture()}
    return BookFiles(THEME / "print", (), pictures)


def test_making_gives_the_same_bytes_anywhere(books: dict[str, MadeBook], own_theme: Path) -> None:
    """Another process, with the theme elsewhere, another time zone, language and order of hashes."""
    some = [*list(books.values())[:20:6], list(books.values())[-1]]
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}
    made = subprocess.run(
        [sys.executable, "-c", MAKE_IN_ANOTHER_PROCESS, str(own_theme), str(CONTENT)],
        input=json.dumps([(book.artifact.recipe, dict(book.artifact.inputs)) for book in some]),
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", ""), **elsewhere},
    )
    version = book_recipe(theme=own_theme).version({})
    digests = [hashlib.sha256(book.pdf).hexdigest() for book in some]
    assert made.stdout.splitlines() == [f"{version} {digest}" for digest in digests]


def test_warm_process_makes_the_same_bytes_again(printed: Any, gazette_content: Path) -> None:
    """What a process made before leaves no trace in the next PDF."""
    recipe = book_recipe(content=gazette_content)
    assert recipe.make(printed.artifact.inputs) == printed.pdf


@pytest.mark.parametrize("name", ["issue.html", "cover.html", "issue.css", "faces.yaml"])
def test_version_changes_with_the_theme(tmp_path: Path, own_theme: Path, name: str) -> None:
    """A change to a template, a style sheet or the faces changes the version."""
    before = book_recipe(theme=own_theme).version({})
    other = Path(shutil.copytree(own_theme / "print", tmp_path / "other" / "print"))
    file = other / name
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert book_recipe(theme=tmp_path / "other").version({}) != before


def test_library_versions_name_what_sets_the_text() -> None:
    """The libraries that lay out the text are part of the version, each with its number."""
    names = [line.split()[0] for line in library_versions()]
    assert names == [
        "weasyprint", "pydyf", "uharfbuzz", "fonttools", "tinycss2", "pillow", "segno", "jinja2",
        "zlib", "pango-1.0", "harfbuzz",
    ]  # fmt: skip
    assert all(line.split()[1][0].isdigit() for line in library_versions())


def test_gazette_recipe_can_be_sent_to_a_worker() -> None:
    """The recipe survives pickling."""
    recipe = book_recipe("gazette_phone_pdf")
    assert pickle.loads(pickle.dumps(recipe)) == recipe


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/a.png",
        "https://www.example.org/a.png",
        "file:///etc/hostname",
        ADDRESS + "../../content/site.yaml",
        ADDRESS + "%2e%2e/%2e%2e/content/site.yaml",
        ADDRESS + "//etc/hostname",
        ADDRESS + "missing.png",
        ADDRESS + "normative/2026/skipping/other.png",
        "data:image/png;base64,AAAA",
    ],
)
def test_only_the_files_of_the_book_are_served(book_files: BookFiles, address: str) -> None:
    """The network, other files of the machine and of the content folder are refused."""
    with pytest.raises(RefusedAddressError, match="公报只能使用主题文件夹里的文件"):
        book_files.fetch(address)


def test_files_of_the_book_are_served(book_files: BookFiles) -> None:
    """A file of the theme, a picture that the book names, and the QR code of an address are read."""
    asked = ("issue.css", "normative/2026/skipping/map.png")
    served = [book_files.fetch(ADDRESS + name).read() for name in asked]
    assert served == [(THEME / "print/issue.css").read_bytes(), picture()]
    address = "https://www.example.cn/bulletins/2026/one/"
    assert book_files.fetch(qr_address(address)).read() == qr_picture(address)


def test_symlink_out_of_the_theme_is_refused(own_theme: Path) -> None:
    """A link in the theme that leads out of it is not followed."""
    (own_theme / "print/link").symlink_to("/etc/hostname")
    with pytest.raises(RefusedAddressError):
        BookFiles(own_theme / "print", (), {}).fetch(ADDRESS + "link")


def test_book_that_asks_for_the_network_is_not_made(
    printed: Any, own_theme: Path, gazette_content: Path
) -> None:
    """A style sheet that fetches something from outside ends the making, instead of a poorer book."""
    css = own_theme / "print/issue.css"
    text = css.read_text(encoding="utf-8")
    css.write_text(f"@import url('http://127.0.0.1:9/a.css');{text}", encoding="utf-8")
    recipe = book_recipe(theme=own_theme, content=gazette_content)
    with pytest.raises(ContentRefused) as refused:
        recipe.make(printed.artifact.inputs)
    assert "不能读取 http://127.0.0.1:9/a.css" in refused.value.problems[0].message
