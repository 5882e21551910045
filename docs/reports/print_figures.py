"""The part of docs/printing.md that is measured, from the runs."""

from __future__ import annotations

import os
import re
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from docs.reports.print_runs import Run, Work
from docs.reports.print_worker import MARKS
from plugins.gazette.typesetting.library_versions import library_versions
from tests.in_browser import opened_browser

HEADING = "## Measured"
"""Begins the part; it goes to the end of the page."""

BESIDE = "Typst"
"""The press whose time is the measure of the others."""


@dataclass(frozen=True)
class Machine:
    """What it was measured on, in words that name no machine."""

    cores: int
    processor: str
    libraries: tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """A work, and its runs by all presses."""

    work: Work
    runs: Sequence[Run]


def this_machine() -> Machine:
    """The machine that this process runs on (Linux)."""
    named = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    with opened_browser() as browser:
        chromium = f"chromium {browser.version}"
    libraries = (*library_versions(), f"typst {version('typst')}", chromium)
    return Machine(os.cpu_count() or 1, named[1] if named else "unknown", libraries)


def with_figures(page: str, figures: str) -> str:
    """The page with its measured part written anew; what stands before it stays."""
    return page.partition(HEADING)[0] + figures


def render_figures(machine: Machine, measured: Sequence[Measured]) -> str:
    """The measured part as Markdown."""
    tables = [line for one in measured for line in _table(one)]
    return "\n".join([HEADING, "", _introduction(machine), *tables, *_growth(measured), "", _HOW])


def _introduction(machine: Machine) -> str:
    return f"""\
This part is written by `python3 tasks.py print-report ARCHIVE`. The figures are of the machine on which
it last ran: {machine.cores} cores ({machine.processor}); {", ".join(machine.libraries)}.
"""


def _table(measured: Measured) -> list[str]:
    presses = list(dict.fromkeys(run.press for run in measured.runs))
    most = max(run.books for run in measured.runs)
    of = {name: [run for run in measured.runs if run.press == name] for name in presses}
    beside = _median(of[BESIDE], lambda run: run.seconds)
    return [
        f"### {measured.work.name[0].upper()}{measured.work.name[1:]}",
        "",
        "| made by | seconds, median | fastest and slowest | times Typst | processor seconds "
        "| MB a worker | pages | MB of PDF | seconds of a new process to its first document |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_row(name, of[name], most, beside) for name in presses),
        "",
    ]


def _row(name: str, runs: Sequence[Run], most: int, beside: float) -> str:
    """The figures of a press; from those of fewer books follows what all would take."""
    times = most / runs[0].books
    said = name if times == 1 else f"{name}, reckoned from {runs[0].books:,}"
    seconds = times * _median(runs, lambda run: run.seconds)
    fastest = times * min(run.seconds for run in runs)
    slowest = times * max(run.seconds for run in runs)
    return (
        f"| {said} | {seconds:.2f} | {fastest:.2f} to {slowest:.2f} | {seconds / beside:.1f} "
        f"| {times * _median(runs, lambda run: run.processor):.2f} "
        f"| {_median(runs, lambda run: max(run.memory.values())):.0f} | {times * runs[0].pages:,.0f} "
        f"| {times * runs[0].size / 1e6:.1f} | {_median(runs, lambda run: run.first_book):.2f} |"
    )


def _growth(measured: Sequence[Measured]) -> list[str]:
    """What a worker holds after so many documents, from the work that makes the most in one."""
    longest = max(measured, key=lambda one: max(max(run.memory) for run in one.runs))
    presses = dict.fromkeys(run.press for run in longest.runs)
    marks = [mark for mark in MARKS if mark in longest.runs[0].memory]
    rows = []
    for name in presses:
        runs = [run for run in longest.runs if run.press == name]
        cells = (_held(runs, mark) for mark in marks)
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return [
        "### Memory of a worker",
        "",
        f"Megabytes, in the work of {longest.work.name}:",
        "",
        f"| after so many documents | {' | '.join(map(str, marks))} |",
        f"| --- | {' | '.join('---:' for _ in marks)} |",
        *rows,
    ]


def _held(runs: Sequence[Run], mark: int) -> str:
    known = [run.memory[mark] for run in runs if mark in run.memory]
    return f"{statistics.median(known):.0f}" if known else "—"


def _median(runs: Sequence[Run], figure: Callable[[Run], float]) -> float:
    return statistics.median(map(figure, runs))


_HOW = """\
### How it was measured

An archive of laws gives the content: issues of whole laws, and sample notices (样例) put together of
their articles, with red head, number, addressee, signature, note and imprint. In each round every maker
starts new worker processes; each makes one document that is not counted, then all begin together. So the
seconds are those of warm workers, and the last column is what a program costs that is started for each
document. The makers take turns. Of many documents Chromium makes the first 200: its row says so, and
gives the seconds, pages and MB of PDF that as many as the others make would take. The memory of a
worker is the peak of its process; for Chromium it is what all processes of the browser hold at the end,
shared pages counted once.

- **Gongbao** makes the books by the recipes of a build, from their inputs: filling the templates is
  part of the time. Each PDF is tagged, has bookmarks, claims PDF/A-3a and PDF/UA-1, and encloses the
  Markdown and the metadata of its documents.
- **Typst** has the same text, faces, sheet, lines and claims in a plain template, and encloses the
  same. Its source is written before the clock starts; links, QR codes, lines of titles that keep words
  whole, right-hand starts and what we prepare for breaking Chinese lines are left out. One compiler with
  its fonts lives as long as the worker.
- **Chromium** prints the HTML and the style sheets of ours, filled before the clock starts, without QR
  codes, with the fonts of the machine: tagged, with bookmarks, without enclosed files and without a
  claim. It has no running heads taken from the text and no page numbers in the contents.
"""
