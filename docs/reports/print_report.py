"""Writes the figures of docs/printing.md: what print takes, beside Typst and Chromium.

Started as ``python -m docs.reports.print_report ARCHIVE`` from the root of the project, by the task
``print-report``; needs Chromium, as the tests do, and Linux, whose ``/proc`` says what processes hold.
ARCHIVE is one that the task ``corpus`` takes. What stands in the page before the measured part stays.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docs.reports.chromium_books import ChromiumPress, chromium_book
from docs.reports.own_books import OwnPress
from docs.reports.print_content import Amount, write_print_content
from docs.reports.print_figures import Measured, render_figures, this_machine, with_figures
from docs.reports.print_runs import Run, Work, run
from docs.reports.print_worker import Press
from docs.reports.typst_books import TypstPress, typst_document, typst_issue
from plugins.gazette.books import BOOKS
from plugins.gazette.contents.document_book import RECIPE as DOCUMENT
from plugins.gazette.contents.issue import RECIPE as ISSUE
from plugins.gazette.faces.faces import faces_of
from plugins.gazette.recipe import BookRecipe
from plugins.machine import ROOT
from plugins.model.artifact import Artifact
from plugins.reading.content_library import read_library

THEME = ROOT / "theme"

TYPST_SOURCES = {DOCUMENT: typst_document, ISSUE: typst_issue}
"""The books that are compared, and who writes them for Typst."""


@dataclass(frozen=True)
class Effort:
    """How much is set, and how often each press makes it: issues, and documents.

    A browser, which would take minutes for all documents, makes the first ones, and once.
    """

    amount: Amount = field(default_factory=Amount)
    rounds_of_issues: tuple[int, ...] = (5, 3)
    rounds_of_documents: int = 3
    documents_of_a_browser: int = 200


def main(archive: Path, page: Path, effort: Effort) -> None:
    """Measure all presses on the content of an archive, and write the figures into a page."""
    with tempfile.TemporaryDirectory() as scratch:
        content = Path(scratch, "content")
        say("写出内容……")
        write_print_content(archive, content, effort.amount)
        books = _books(content, Path(scratch, "cache"))
        presses = _presses()
        measured = [
            Measured(work, _rounds(work, presses, Path(scratch)))
            for work in works_of(books, effort)
        ]
    figures = render_figures(this_machine(), measured)
    known = page.read_text("utf-8") if page.is_file() else "# Print\n\n"
    page.write_text(with_figures(known, figures), "utf-8")
    say(f"已写出 {page}")


def _presses() -> list[Press]:
    return [OwnPress(), TypstPress(), ChromiumPress()]


def _books(content: Path, cache: Path) -> dict[str, list[dict[str, Any]]]:
    """The sources of every book for each press, by recipe, in the order of the library."""
    read = read_library(content, cache, as_of=None)
    library, problems = read.library, read.problems
    if problems:
        raise SystemExit(f"内容有问题：{problems[0]}")
    made = {}
    for book in (book for book in BOOKS if book.name in TYPST_SOURCES):
        recipe = BookRecipe(book, THEME, content)
        made[book.name] = [
            {"path": artifact.path, **_sources(recipe, artifact)}
            for artifact in book.build(library)
        ]
    return made


def _sources(recipe: Any, artifact: Artifact) -> dict[str, Any]:
    """The source of a book for each press, by the press's name."""
    faces, inputs = faces_of(THEME), dict(artifact.inputs)
    typst = TYPST_SOURCES[artifact.recipe](inputs, faces)
    names = [press.name for press in _presses()]
    sources = (
        (recipe, inputs),
        typst,
        chromium_book(recipe, inputs, faces),
    )
    return dict(zip(names, sources, strict=True))


def works_of(books: Mapping[str, list[dict[str, Any]]], effort: Effort) -> list[Work]:
    """The works in the order of the page; a document that is not counted gets each worker warm."""
    documents = [book for book in books[DOCUMENT] if "/sample-" in book["path"]]
    documents, warm_up = documents[:-1], documents[-1]
    issues = [
        Work(f"an issue of {characters:,} characters", _by_press([issue]), warm_up, 1, rounds)
        for issue, characters, rounds in zip(
            books[ISSUE], effort.amount.issues, effort.rounds_of_issues, strict=True
        )
    ]
    many = [
        Work(
            f"{len(documents):,} documents, {workers} worker{'s' * (workers > 1)}",
            _by_press(documents, effort.documents_of_a_browser),
            warm_up,
            workers,
            effort.rounds_of_documents,
        )
        for workers in (1, 2)
    ]
    return [*issues, *many]


def _by_press(
    books: Sequence[Mapping[str, Any]], most_of_a_browser: int = 1
) -> dict[str, list[Any]]:
    return {
        press.name: [
            book[press.name]
            for book in books[: most_of_a_browser if press.is_a_browser else len(books)]
        ]
        for press in _presses()
    }


def _rounds(work: Work, presses: Sequence[Press], scratch: Path) -> list[Run]:
    """The presses in turn, again and again, so that what else the machine does touches all."""
    runs = []
    for number in range(work.rounds):
        for press in presses:
            if press.is_a_browser and number and len(work.sources[press.name]) > 1:
                continue
            say(f"{work.name}：{press.name}，第 {number + 1} 次，共 {work.rounds} 次……")
            with tempfile.TemporaryDirectory(dir=scratch) as folder:
                runs.append(run(work, press, Path(folder, "books")))
            say(f"  {runs[-1].seconds:.1f} 秒")
    return runs


def say(text: str) -> None:
    """Tell the person who waits."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    archive = Path(sys.argv[1])
    if not archive.is_file():
        raise SystemExit(f"没有文件 {archive}。")
    main(archive, ROOT / "docs/printing.md", Effort())
