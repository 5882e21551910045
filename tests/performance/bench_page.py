"""The measured part of docs/performance.md, from the runs."""

from __future__ import annotations

import os
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from tests.performance.measured_runs import Run
from tests.performance.rows import COLD, WARM, Row
from tests.performance.served_site import Seen

HEADING = "## Measured"
"""Begins the part; it goes to the end of the page."""

_HEADS = (
    "seconds, median | fastest and slowest | processor seconds | MB, all processes | MB, largest"
)
_HALF = 50_000
"""Documents at which Hugo's time has to be halved, below 600 MB in any process."""


@dataclass
class Measured:
    """The runs of a bench, row by row, and by the number of documents."""

    documents: int
    rounds: int
    hugo: str = ""
    runs: dict[Row, list[Run]] = field(default_factory=dict)
    serve: list[Seen] = field(default_factory=list)
    hugo_serve: list[Seen] = field(default_factory=list)
    grown: dict[int, list[tuple[Run, Run]]] = field(default_factory=dict)

    def add(self, row: Row, run: Run) -> None:
        """Keep a run."""
        self.runs.setdefault(row, []).append(run)

    def seconds(self, row: Row) -> float:
        """The median of a row."""
        return statistics.median(run.seconds for run in self.runs[row])


def render_figures(found: Measured) -> str:
    """The measured part as Markdown."""
    parts = [
        [HEADING, "", *_introduction(found)],
        [f"### {found.documents:,} documents of 3 KB, cold", "", *_table(found, COLD)],
        ["### After a change", "", *_table(found, WARM)],
        ["### From a save to the browser", "", *_serve(found)],
        ["### What was to be reached", "", *_targets(found)],
        *([["### Growth", "", *_growth(found)]] if found.grown else []),
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _introduction(found: Measured) -> list[str]:
    programs = ", ".join(f"{name} {version(name)}" for name in ("pelican", "jinja2", "markdown"))
    return [
        "This part is written by `python3 tasks.py bench ARCHIVE`. The figures are of the machine "
        "on which",
        f"it last ran: {os.cpu_count()} cores ({_processor()}); {programs}, {found.hugo}.",
        f"Medians of {found.rounds} rounds, in which the makers take turns.",
    ]


def _processor() -> str:
    """The name of the processor, where the system says it in this way (Linux)."""
    file = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*:\s*(.+)", file.read_text("utf-8") if file.exists() else "")
    return named[1] if named else "unknown"


def _table(found: Measured, rows: Sequence[Row]) -> list[str]:
    lines = [f"| work | {_HEADS} |", "| --- |" + " ---: |" * 5]
    return lines + [_row(row.value, found.runs[row]) for row in rows if row in found.runs]


def _row(name: str, runs: Sequence[Run]) -> str:
    seconds = [run.seconds for run in runs]
    cells = [
        f"{statistics.median(seconds):.2f}",
        f"{min(seconds):.2f} to {max(seconds):.2f}",
        f"{statistics.median(run.processor for run in runs):.2f}",
        f"{statistics.median(run.memory for run in runs):,.0f}",
        f"{statistics.median(run.largest for run in runs):,.0f}",
    ]
    return f"| {name} | {' | '.join(cells)} |"


def _serve(found: Measured) -> list[str]:
    lines = ["| server | seconds until it has the page | until an open browser shows it |"]
    lines.append("| --- | ---: | ---: |")
    for name, seen in (
        ("Gongbao, search included", found.serve),
        ("Hugo, equal pages", found.hugo_serve),
    ):
        if seen:
            served = statistics.median(one.served for one in seen)
            lines.append(f"| {name} | {served:.2f} | {_shown(seen)} |")
    return lines


def _shown(seen: Sequence[Seen]) -> str:
    if all(one.by_itself for one in seen):
        return f"{statistics.median(one.shown for one in seen):.2f}"
    return "only when it is loaded again"


def _targets(found: Measured) -> list[str]:
    lines = ["| work | reach | measured | |", "| --- | --- | ---: | --- |"]
    for work, reach, value, limit, unit in _aims(found):
        mark = "reached" if value <= limit else "**not reached**"
        lines.append(f"| {work} | {reach} | {value:.2f}{unit} | {mark} |")
    return lines


def _aims(found: Measured) -> Iterator[tuple[str, str, float, float, str]]:
    """Work, what to reach in words, what was measured, the limit, and the unit."""
    of = found.seconds
    by_hugo = of(Row.OURS) / of(Row.HUGO)
    yield "pages, lists and feeds, cold", "at most 0.6 of Hugo", by_hugo, 0.6, ""
    by_both = of(Row.OURS_SEARCH) / of(Row.HUGO_SEARCH)
    yield "with search, cold", "at most 0.5 of Hugo and Pagefind", by_both, 0.5, ""
    yield "one document edited", "under 1 s", of(Row.TEXT), 1.0, " s"
    edited = of(Row.TEXT) / of(Row.HUGO_SEARCH)
    yield "one document edited", "at most 0.05 of Hugo and Pagefind", edited, 0.05, ""
    yield "nothing changed", "under 0.5 s", of(Row.NOTHING), 0.5, " s"
    yield "a template changed that 100 pages use", "under 1.5 s", of(Row.TEMPLATE), 1.5, " s"
    yield "`check` after one edit", "under 1 s", of(Row.CHECK), 1.0, " s"
    if found.serve:
        shown = statistics.median(one.shown for one in found.serve)
        yield "`serve`, from a save to the browser", "under 0.5 s", shown, 0.5, " s"
    distance = of(Row.OURS) / of(Row.LIMIT)
    yield "distance to the limit", "at most 4 times", distance, 4.0, ""
    if _HALF in found.grown:
        ours, hugo = _medians(found.grown[_HALF])
        yield f"{_HALF:,} documents", "at most 0.5 of Hugo", ours.seconds / hugo.seconds, 0.5, ""
        yield f"{_HALF:,} documents", "under 600 MB in any process", ours.largest, 600.0, " MB"


def _growth(found: Measured) -> list[str]:
    lines = [
        "| documents | Gongbao, seconds | Hugo, seconds | Gongbao, ms a document "
        "| Gongbao, MB of all processes | MB of the largest | Hugo, MB |",
        "| ---: |" + " ---: |" * 6,
    ]
    for documents, runs in sorted(found.grown.items()):
        ours, hugo = _medians(runs)
        cells = (
            f"{documents:,}", f"{ours.seconds:.2f}", f"{hugo.seconds:.2f}",
            f"{ours.seconds / documents * 1000:.2f}", f"{ours.memory:,.0f}",
            f"{ours.largest:,.0f}", f"{hugo.memory:,.0f}",
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def growth_points(found: Measured) -> list[tuple[int, Run, Run]]:
    """Documents, our run and Hugo's: what the plot shows."""
    return [(size, *_medians(runs)) for size, runs in sorted(found.grown.items())]


def _medians(runs: Sequence[tuple[Run, Run]]) -> tuple[Run, Run]:
    ours, hugo = zip(*runs, strict=True)
    return _median(ours), _median(hugo)


def _median(runs: Sequence[Run]) -> Run:
    def middle(name: str) -> float:
        value: float = statistics.median(getattr(run, name) for run in runs)
        return value

    return Run(middle("seconds"), middle("processor"), middle("memory"), middle("largest"))
