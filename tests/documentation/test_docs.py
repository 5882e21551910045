"""The README and docs/ against the code: what they name exists, and what exists is named."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from plugins import machine
from plugins.documentation import PAGES as WRITTEN
from plugins.documentation.fields_page import render_fields
from plugins.documentation.rules_page import render_rules
from plugins.model.kinds import KINDS, Kind
from plugins.model.kinds.term import public_source
from plugins.model.library import Library
from plugins.privacy.check import check_privacy
from plugins.problems import ContentRefused, Problem, Severity, show_problems, sorted_problems
from plugins.rules.table import check_library

ROOT = Path(__file__).resolve().parents[2]
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
PAGES = (*READMES, *sorted((ROOT / "docs").rglob("*.md")))
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
ROOMS = sorted(path.parent.name for path in (ROOT / "plugins").glob("*/__init__.py"))
LARGEST_PICTURE = 120_000

_CODE = re.compile(r"\b[A-Z]\d{3}\b")
_BLOCK = re.compile(r"^ *```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"(?:plugins|theme|tests|content|docs)/[\w./<>*-]*")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a language, without the comments behind commands."""
    found = (match[2] for match in _BLOCK.finditer(page.read_text("utf-8")) if match[1] == language)
    return [re.sub(r" +# .*", "", block) for block in found]


def anchors(page: Path) -> set[str]:
    """The places in a page that a link can lead to, one a heading."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


def test_rules_page_is_what_the_code_says() -> None:
    """docs/rules.md and docs/fields.md are written by the task and not by hand."""
    message = "python3 tasks.py docs"
    for page, render in WRITTEN.items():
        assert (ROOT / page).read_text("utf-8") == render(), message


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_field_is_explained(kind: Kind) -> None:
    """A field of a kind stands in docs/fields.md, with its Chinese name and in English."""
    row = re.compile(r"^\| [`*](\w+)[`*] \| \*\*\S+?\*\*：.+? \| \w.+? \|", re.MULTILINE)
    told = row.findall(render_fields())
    assert {field.name for field in fields(kind.record)} <= set(told)


def test_rules_page_lists_every_code_of_the_code_and_no_other() -> None:
    """A code that a check can show is explained in docs/rules.md, once."""
    told = re.findall(r"^\| ([A-Z]\d{3}) ", render_rules(), re.MULTILINE)
    modules = (p for p in (ROOT / "plugins").rglob("*.py") if "documentation" not in p.parts)
    shown = {
        code
        for module in modules
        for code in re.findall(r'"([A-Z]\d{3})"', module.read_text("utf-8"))
    }
    assert sorted(told) == sorted(shown)


def test_source_of_a_rule_is_a_law_or_standard() -> None:
    """Of a rule's source only what readers can look up is shown."""
    assert public_source("GB/T 9704-2012 7.2.5；domain.md §2.1") == "GB/T 9704-2012 7.2.5"
    assert public_source("domain.md §9") == ""


def test_tasks_are_told_and_exist() -> None:
    """Every task is named in the README or in docs/, and no other is."""
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    told = set(re.findall(r"(?:tasks\.py|bin/invoke) ([a-z][\w-]*)", text))
    table = ARCHITECTURE.partition("\n## Tasks\n")[2].partition("\n## ")[0]
    told |= set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE))
    assert told == set(machine.described_tasks())


@pytest.mark.parametrize("room", ROOMS)
def test_architecture_walks_through_every_room(room: str) -> None:
    """Every folder of plugins/ has its place in docs/architecture.md."""
    assert re.search(rf"^(?:### |- )`plugins/{room}/`", ARCHITECTURE, re.MULTILINE)


def test_architecture_names_the_modules_of_the_model() -> None:
    """Every module of the model has its place in the table of docs/architecture.md, and no other."""
    table = ARCHITECTURE.partition("| module | holds |")[2].partition("\n\n")[0]
    told = re.findall(
        r"`([\w/]+(?:\.py)?)`", "".join(re.findall(r"^\| (.+?) \|", table, re.MULTILINE))
    )
    model = ROOT / "plugins" / "model"
    there = {p.name + ("/" if p.is_dir() else "") for p in model.iterdir() if p.name[0] not in "_."}
    assert sorted(told) == sorted(there)


@each_page
def test_paths_in_the_docs_exist(page: Path) -> None:
    """A path of the project that a page names is there; ``<name>`` stands for any name.

    Paths in blocks are examples, and so is the document that the README adds, and what the handbook
    writes in blocks.
    """
    text = re.sub(r"^ *```.*?^ *```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    named = {path for code in re.findall(r"`([^`]+)`", text) for path in _PATH.findall(code)}
    missing = {
        path
        for path in named
        - {example_path(), *re.findall(r"^`(content/\S+)`：$", text, re.MULTILINE)}
        if not any(ROOT.glob(re.sub(r"<\w+>", "*", path).rstrip("/")))
    }
    assert missing == set()


@each_page
def test_links_between_the_docs_resolve(page: Path) -> None:
    """A link to a file leads to it, and to a heading that it has."""
    text = re.sub(r"`[^`]*`", "", page.read_text("utf-8"))
    for link in _LINK.findall(text):
        if not link.startswith("https://"):
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), link
            assert not anchor or anchor in anchors(target), link


def test_readmes_are_twins() -> None:
    """Both READMEs have the same sections and the same blocks, and each leads to the other."""
    english, chinese = READMES
    for language in ("sh", "markdown", "text"):
        assert blocks(english, language) == blocks(chinese, language)
    shapes = [
        [len(marks) for marks in re.findall(r"^(#+) ", page.read_text("utf-8"), re.MULTILINE)]
        for page in READMES
    ]
    assert shapes[0] == shapes[1]
    assert f"({chinese.name})" in english.read_text("utf-8")
    assert f"({english.name})" in chinese.read_text("utf-8")


def test_readme_begins_with_the_two_commands() -> None:
    """The first thing to read is what to type."""
    first = blocks(READMES[0], "sh")[0].split("\n")
    assert [line.strip() for line in first if line] == [
        "python3 tasks.py build",
        "python3 tasks.py test",
    ]


def test_pictures_are_small() -> None:
    """A picture of the README is quickly loaded, and so is the repository."""
    pictures = sorted((ROOT / "docs" / "pictures").glob("*.png"))
    shown = "".join(page.read_text("utf-8") for page in PAGES)
    assert [p.name for p in pictures if f"pictures/{p.name})" not in shown] == []
    assert all(picture.stat().st_size <= LARGEST_PICTURE for picture in pictures)


Load = Callable[[Path], tuple[Library, list[Problem]]]


def example_path() -> str:
    """Where the README puts the document that it adds."""
    found = re.search(r"`(content/[\w/-]+\.md)` becomes", READMES[0].read_text("utf-8"))
    assert found
    return found[1]


def problems_with(document: str, folder: Path, load: Load) -> list[Problem]:
    """What all checks say of the sample county with one document more."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    (folder / example_path()).write_text(document, "utf-8")
    library, problems = load(content)
    found = [*problems, *check_library(library), *check_privacy(library)]
    shown = (p for p in found if p.severity is not Severity.INFO)
    return sorted_problems(p for p in shown if p.path == example_path())


def test_example_of_the_readme_is_accepted(load: Load, tmp_path: Path) -> None:
    """The document that the README shows passes every check."""
    (example,) = blocks(READMES[0], "markdown")
    assert problems_with(example, tmp_path, load) == []


def test_refusal_in_the_readme_is_what_the_checks_say(load: Load, tmp_path: Path) -> None:
    """The two faults that the README names give the messages that it shows."""
    (example,) = blocks(READMES[0], "markdown")
    (refusal,) = blocks(READMES[0], "text")
    faults = re.findall(r"`((?:issuer|doc_no): [^`]+)`", READMES[0].read_text("utf-8"))
    assert len(faults) == 2
    for fault in faults:
        field = fault.split(":")[0]
        example = re.sub(rf"^{field}: .*$", fault, example, flags=re.MULTILINE)
    problems = problems_with(example, tmp_path, load)
    shown = io.StringIO()
    show_problems(problems, shown)
    print(ContentRefused(problems), file=shown)
    assert refusal == shown.getvalue()
