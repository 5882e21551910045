"""The bench's own tools: what it says of a run is so."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.performance.bench_page import HEADING, Measured, render_figures
from tests.performance.bench_site import Bench
from tests.performance.growth_plot import HEIGHT, WIDTH, Line, render_plots, steps_up_to
from tests.performance.makers import ROOT
from tests.performance.measured_runs import Run, measured
from tests.performance.rows import COLD, WARM, Row
from tests.performance.written_bytes import list_site, write_as_much

needs_proc = pytest.mark.skipif(
    not Path("/proc/self/smaps_rollup").exists(), reason="memory is measured on Linux only"
)

CHILD = "import time; held = b'x' * 60_000_000; time.sleep(0.5)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}])"


def run_of(seconds: float) -> Run:
    """A run that took so long."""
    return Run(seconds, seconds, 100, 50)


@needs_proc
def test_a_run_is_measured_with_what_it_starts(tmp_path: Path) -> None:
    """Seconds, and the memory of a process that the measured one starts, are seen from outside."""
    run = measured([sys.executable, "-c", PARENT], tmp_path)
    assert run.seconds > 0.5
    assert run.largest > 60
    assert run.memory > run.largest - 20


@needs_proc
def test_a_run_that_fails_is_no_measurement(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program that fails ends the bench, and what it said is shown."""
    with pytest.raises(SystemExit, match="没有做完"):
        measured([sys.executable, "-c", "raise ValueError('样例')"], tmp_path)
    assert "ValueError: 样例" in capsys.readouterr().out


def test_runs_one_after_the_other_add_up() -> None:
    """Two programs take the sum of their seconds and the larger of their memories."""
    assert Run(1, 2, 30, 20) + Run(2, 3, 10, 40) == Run(3, 5, 30, 40)


def test_the_limit_writes_as_much_as_a_site(tmp_path: Path) -> None:
    """The loop that is the limit writes a file of the same size for every file of a site."""
    content, site, output = (tmp_path / name for name in ("content", "site", "output"))
    for folder in (content, site / "a/b"):
        folder.mkdir(parents=True)
    (content / "source.md").write_bytes(b"x" * 100)
    (site / "index.html").write_bytes(b"y" * 70)
    (site / "a/b/样 例.html").write_bytes(b"z" * 30)
    list_site(site, tmp_path / "listing")
    write_as_much(content, tmp_path / "listing", output)
    sizes = {str(p.relative_to(output)): p.stat().st_size for p in output.rglob("*") if p.is_file()}
    assert sizes == {"index.html": 70, "a/b/样 例.html": 30}


def test_targets_say_what_was_reached() -> None:
    """Each aim of the page is held against the medians, and what is missed is marked."""
    found = Measured(10_000, 1)
    for row in (*COLD, *WARM):
        found.add(row, run_of(0.4))
    found.runs[Row.OURS] = [run_of(1), run_of(2), run_of(30)]
    found.runs[Row.HUGO] = [run_of(4)]
    page = render_figures(found)
    assert page.startswith(HEADING)
    assert "| pages, lists and feeds, cold | at most 0.6 of Hugo | 0.50 | reached |" in page
    assert "| distance to the limit | at most 4 times | 5.00 | **not reached** |" in page
    assert all(row.value in page for row in Row)


def test_the_page_of_figures_is_there() -> None:
    """docs/performance.md has the heading behind which the bench writes."""
    assert (ROOT / "docs/performance.md").read_text("utf-8").count(f"\n{HEADING}\n") == 1


@pytest.mark.parametrize(
    ("largest", "steps"),
    [
        (4.2, [0, 1, 2, 3, 4, 5]),
        (100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]),
        (612, [0, 200, 400, 600, 800]),
        (0, [0]),
    ],
)
def test_axes_have_round_numbers(largest: float, steps: list[float]) -> None:
    """An axis goes in round steps as far as the largest value, and no step further."""
    assert steps_up_to(largest) == steps


def test_every_point_is_in_the_plot() -> None:
    """Each value is a point inside its plot, higher where it is larger."""
    lines = [Line("一", [(1_000, 1), (100_000, 90)]), Line("二", [(1_000, 2), (100_000, 40)])]
    tree = ET.fromstring(render_plots([("Seconds", lines), ("MB", lines)]))
    points = [
        (float(c.get("cx", "")), float(c.get("cy", ""))) for c in tree.iter() if "circle" in c.tag
    ]
    assert len(points) == 8
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in points)
    assert points[1][1] < points[3][1] < points[2][1] < points[0][1]


def test_a_profile_names_stages_and_rooms(bench: Bench) -> None:
    """The task `profile` says what reading cost, and which functions of the pages were dear."""
    statistics = bench.fresh("statistics")
    profile = [sys.executable, "-m", "tests.performance.profiled_build"]
    command = [*profile, str(bench.content(60)), str(statistics)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "plugins.reading" in done.stdout
    assert "plugins/pages" in done.stdout
    assert "rendering.py:" in done.stdout
    assert statistics.is_file()
