"""The recipe is a pure function: same inputs, same bytes, and a version that says when not."""

from __future__ import annotations

import hashlib
import json
import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from weasyprint.urls import FatalURLFetchingError

from plugins.gazette.typesetting.book_files import BookFiles, RefusedAddressError
from plugins.gazette.typesetting.book_places import ADDRESS, qr_address
from plugins.gazette.typesetting.library_versions import library_versions
from plugins.qr_code import qr_picture
from tests.gazette.conftest import THEME, book_recipe, picture

ROOT = Path(__file__).parents[2]

MAKE_IN_ANOTHER_PROCESS = """
import hashlib, json, sys
from pathlib import Path
from plugins.gazette.books import BOOKS, recipe_of
recipe = recipe_of(next(b for b in BOOKS if b.name == "gazette_pdf"), *map(Path, sys.argv[1:]))
inputs = json.load(sys.stdin)
print(recipe.version(inputs), hashlib.sha256(recipe.make(inputs)).hexdigest())
"""


@pytest.fixture
def own_theme(tmp_path: Path) -> Path:
    """A theme of which a test may change what belongs to print."""
    shutil.copytree(THEME / "print", tmp_path / "print")
    return tmp_path


@pytest.fixture
def book_files(gazette_content: Path) -> BookFiles:
    """The files that the book of the small library may have."""
    sha256 = hashlib.sha256(picture()).hexdigest()
    pictures = {"normative/2026/skipping/map.png": sha256}
    return BookFiles(THEME / "print", (), gazette_content, pictures)


def test_two_processes_make_the_same_bytes(
    printed: Any, own_theme: Path, gazette_content: Path
) -> None:
    """Another process, with other hashes and the theme elsewhere, makes the same PDF and version."""
    made = subprocess.run(
        [sys.executable, "-c", MAKE_IN_ANOTHER_PROCESS, str(own_theme), str(gazette_content)],
        input=json.dumps(printed.artifact.inputs),
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo"},
    )
    version = book_recipe(theme=own_theme).version(printed.artifact.inputs)
    assert made.stdout.split() == [version, hashlib.sha256(printed.pdf).hexdigest()]


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
    assert names == ["weasyprint", "pydyf", "uharfbuzz", "jinja2", "pango-1.0", "harfbuzz"]


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


def test_picture_that_changed_is_refused(tmp_path: Path, book_files: BookFiles) -> None:
    """A picture with other bytes than those that were checked is not printed."""
    changed = BookFiles(THEME / "print", (), tmp_path, {"map.png": "0" * 64})
    (tmp_path / "map.png").write_bytes(picture())
    with pytest.raises(ValueError, match="在生成过程中被改动"):
        changed.fetch(ADDRESS + "map.png")


def test_symlink_out_of_the_theme_is_refused(own_theme: Path, gazette_content: Path) -> None:
    """A link in the theme that leads out of it is not followed."""
    (own_theme / "print/link").symlink_to("/etc/hostname")
    with pytest.raises(RefusedAddressError):
        BookFiles(own_theme / "print", (), gazette_content, {}).fetch(ADDRESS + "link")


def test_book_that_asks_for_the_network_is_not_made(
    printed: Any, own_theme: Path, gazette_content: Path
) -> None:
    """A style sheet that fetches something from outside ends the making, instead of a poorer book."""
    css = own_theme / "print/issue.css"
    text = css.read_text(encoding="utf-8")
    css.write_text(f"@import url('http://127.0.0.1:9/a.css');{text}", encoding="utf-8")
    recipe = book_recipe(theme=own_theme, content=gazette_content)
    with pytest.raises(FatalURLFetchingError):
        recipe.make(printed.artifact.inputs)
