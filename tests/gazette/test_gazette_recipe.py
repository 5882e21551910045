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

from plugins.gazette.printing import THEME_ADDRESS, RefusedAddressError, ThemeFiles
from plugins.gazette.recipe import GazetteRecipe
from plugins.gazette.typesetting import families_in, installed_face, library_versions

ROOT = Path(__file__).parents[2]

MAKE_IN_ANOTHER_PROCESS = """
import hashlib, json, sys
from pathlib import Path
from plugins.gazette.recipe import GazetteRecipe
recipe = GazetteRecipe(Path(sys.argv[1]))
inputs = json.load(sys.stdin)
print(recipe.version(inputs), hashlib.sha256(recipe.make(inputs)).hexdigest())
"""


@pytest.fixture
def own_theme(tmp_path: Path, print_theme: Path) -> Path:
    """A copy of the print theme that a test may change."""
    return Path(shutil.copytree(print_theme, tmp_path / "print"))


def test_two_processes_make_the_same_bytes(printed: Any, own_theme: Path) -> None:
    """Another process, with other hashes and the theme elsewhere, makes the same PDF and version."""
    made = subprocess.run(
        [sys.executable, "-c", MAKE_IN_ANOTHER_PROCESS, str(own_theme)],
        input=json.dumps(printed.artifact.inputs),
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo"},
    )
    version = GazetteRecipe(own_theme).version(printed.artifact.inputs)
    assert made.stdout.split() == [version, hashlib.sha256(printed.pdf).hexdigest()]


def test_warm_process_makes_the_same_bytes_again(printed: Any, print_theme: Path) -> None:
    """What a process made before leaves no trace in the next PDF."""
    assert GazetteRecipe(print_theme).make(printed.artifact.inputs) == printed.pdf


@pytest.mark.parametrize("name", ["issue.html", "document.html", "gazette.css"])
def test_version_changes_with_the_theme(own_theme: Path, name: str) -> None:
    """A change to a template or the style sheet changes the version; the place of the theme not."""
    recipe = GazetteRecipe(own_theme)
    before = recipe.version({})
    file = own_theme / name
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert recipe.version({}) != before


def test_version_changes_with_the_faces_of_the_machine(own_theme: Path) -> None:
    """Naming an installed face in the style sheet is seen by its revision, a missing one is not."""
    assert installed_face("Noto Serif CJK SC").startswith("Noto Serif CJK SC ")
    assert installed_face("No Such Face 样例") == ""
    assert {"Noto Serif CJK SC", "FangSong"} <= set(
        families_in((own_theme / "gazette.css").read_text(encoding="utf-8"))
    )


def test_library_versions_name_what_sets_the_text() -> None:
    """The libraries that lay out the text are part of the version, each with its number."""
    names = [line.split()[0] for line in library_versions()]
    assert names == ["weasyprint", "pydyf", "fonttools", "jinja2", "pango-1.0", "harfbuzz"]


def test_gazette_recipe_can_be_sent_to_a_worker(print_theme: Path) -> None:
    """The recipe survives pickling."""
    recipe = GazetteRecipe(print_theme)
    assert pickle.loads(pickle.dumps(recipe)) == recipe


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/a.png",
        "https://www.example.org/a.png",
        "file:///etc/hostname",
        THEME_ADDRESS + "../../content/site.yaml",
        THEME_ADDRESS + "%2e%2e/%2e%2e/content/site.yaml",
        THEME_ADDRESS + "//etc/hostname",
        THEME_ADDRESS + "missing.png",
        "data:image/png;base64,AAAA",
    ],
)
def test_only_the_files_of_the_theme_are_served(print_theme: Path, address: str) -> None:
    """The network, other files of the machine, and paths out of the theme are refused."""
    with pytest.raises(RefusedAddressError, match="公报只能使用主题文件夹里的文件"):
        ThemeFiles(print_theme).fetch(address)


def test_files_of_the_theme_are_served(print_theme: Path) -> None:
    """A file of the theme is read."""
    served = ThemeFiles(print_theme).fetch(THEME_ADDRESS + "gazette.css")
    assert served.read() == (print_theme / "gazette.css").read_bytes()


def test_symlink_out_of_the_theme_is_refused(own_theme: Path) -> None:
    """A link in the theme that leads out of it is not followed."""
    (own_theme / "link").symlink_to("/etc/hostname")
    with pytest.raises(RefusedAddressError):
        ThemeFiles(own_theme).fetch(THEME_ADDRESS + "link")


def test_book_that_asks_for_the_network_is_not_made(printed: Any, own_theme: Path) -> None:
    """A style sheet that fetches something from outside ends the making, instead of a poorer book."""
    css = own_theme / "gazette.css"
    text = css.read_text(encoding="utf-8")
    css.write_text(f"@import url('http://127.0.0.1:9/a.css');{text}", encoding="utf-8")
    with pytest.raises(FatalURLFetchingError):
        GazetteRecipe(own_theme).make(printed.artifact.inputs)
