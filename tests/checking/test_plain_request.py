"""The plainest ways to ask for a check need no Invoke, and most of the house stays unloaded."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.checking.plain_request import read_plain_words

ITSELF = (
    "import runpy, sys; from plugins import machine; machine.prepare = lambda _: None; "
    "sys.argv[0] = 'tasks.py'; code = 0\n"
    "try:\n    runpy.run_path('tasks.py', run_name='__main__')\n"
    "except SystemExit as end:\n    code = end.code\n"
    "import json; print(json.dumps([code, sorted(sys.modules)]))"
)
"""`python3 tasks.py` on a machine that has everything, and then what was loaded."""

NOT_TO_MAKE = {
    "PIL", "docutils", "fontTools", "icalendar", "jinja2", "lunr", "lxml", "pelican", "plugins.catalogs",
    "plugins.feeds", "plugins.gazette", "plugins.pages", "plugins.search", "pypdf", "segno", "uharfbuzz",
    "weasyprint",
}  # fmt: skip
"""What is needed to make a site, or to look into attachments."""

NOT_TO_KNOW = {"asyncio", "invoke", "pydantic", "unittest", "yaml"}
"""What is needed to read a document, or to explain the command line."""


def loaded(project: Path, *words: str) -> tuple[int, set[str]]:
    """The exit status of a check in a project's folder, and the modules that it loaded."""
    command = [sys.executable, "-c", ITSELF, "check", *words]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8")
    code, modules = json.loads(done.stdout.splitlines()[-1])
    return code, set(modules)


def test_a_check_loads_nothing_that_makes_a_site(project: Path) -> None:
    """Hooks check at every push: what only makes pages, feeds and PDFs is not loaded for it."""
    code, modules = loaded(project, "--format", "json")
    assert code == 0
    assert "plugins.checking.content_check" in modules
    assert modules & NOT_TO_MAKE == set()


def test_a_check_of_what_has_not_changed_loads_no_validators(project: Path) -> None:
    """Where all documents are kept from before, pydantic and Invoke would only cost time."""
    loaded(project)
    code, modules = loaded(project)
    assert code == 0
    assert modules & (NOT_TO_MAKE | NOT_TO_KNOW) == set()


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["check"], {"paths": []}),
        (["check", "a.md", "b"], {"paths": ["a.md", "b"]}),
        (["check", "--strict", "a", "--info"], {"paths": ["a"], "strict": True, "info": True}),
        (
            ["check", "--content", "c", "a", "--format", "json", "b"],
            {"paths": ["a", "b"], "content": "c", "format": "json"},
        ),
        (["build"], None),
        ([], None),
        (["--help", "check"], None),
        (["check", "--help"], None),
        (["check", "--as-of", "2026-01-01"], None),
        (["check", "-c", "x"], None),
        (["check", "--content=x"], None),
        (["check", "--format"], None),
        (["check", "--format", "--strict"], None),
        (["check", "--format", "json", "--format", "text"], None),
        (["check", "--", "a"], None),
        (["check", ""], None),
    ],
)
def test_plain_words_are_understood_and_others_left(words: Sequence[str], asked: object) -> None:
    """Paths and the usual options in full are plain; help, mistakes and short forms are not."""
    assert read_plain_words(words) == asked
