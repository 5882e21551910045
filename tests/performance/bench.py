"""The bench: us, Hugo, Pagefind and plain Pelican on the same documents, in turns.

Started as ``python -m tests.performance.bench ARCHIVE DOCUMENTS ROUNDS [--growth]`` by the task
``bench``. Prints the tables; those of 10,000 documents go into docs/performance.md, with a plot.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.performance import bench_site, makers
from tests.performance.bench_page import HEADING, Measured, growth_points, render_figures
from tests.performance.bench_site import Bench
from tests.performance.growth_plot import Line, render_plots
from tests.performance.hugo_site import SMALL, write_hugo_site
from tests.performance.makers import PAGES_ONLY, ROOT, WITH_SEARCH, Step, own_environment
from tests.performance.measured_runs import Run, measured
from tests.performance.pelican_site import write_pelican_site
from tests.performance.rows import Row
from tests.performance.served_site import Seen, watch_saves
from tests.performance.written_bytes import list_site

GROWTH = (1_000, 10_000, 50_000, 100_000)
_SAVES = 3
_SETTLED = 3
"""Seconds after which a file is old enough for its time to be believed."""
_WRITTEN = 10_000
"""The number of documents whose figures go into the page."""

_PAGE, _PLOT = ROOT / "docs/performance.md", ROOT / "docs/pictures/growth.svg"

Turn = tuple[Row, Callable[[], Run]]


def main(archive: Path, documents: int, rounds: int, with_growth: bool) -> None:
    """Measure everything in a folder that is deleted at the end."""
    for program, advice in (
        (makers.find_hugo(), makers.HUGO_ADVICE),
        (makers.find_pagefind(), makers.PAGEFIND_ADVICE),
    ):
        if not program:
            raise SystemExit(advice)
    if not Path("/proc/self/smaps_rollup").exists():
        raise SystemExit("量内存要用 Linux 的 /proc，请在 Linux 上运行。")
    with tempfile.TemporaryDirectory(prefix="gongbao-bench-") as folder:
        bench = Bench(Path(folder), archive)
        found = Measured(documents, rounds, makers.hugo_version())
        _measure_cold(bench, found)
        _measure_edits(bench, found)
        for size in GROWTH if with_growth else ():
            _measure_growth(bench, found, size)
    figures = render_figures(found)
    print(figures)
    if documents == _WRITTEN:
        _write(found, figures)


def _write(found: Measured, figures: str) -> None:
    """Bring the page up to date; without growth the plot of the last time goes."""
    if found.grown:
        _PLOT.write_text(_plots(found), "utf-8")
        place = _PLOT.relative_to(_PAGE.parent).as_posix()
        figures += f"\n![Growth: documents against seconds, and against memory]({place})\n"
    page = _PAGE.read_text("utf-8").partition(HEADING)[0]
    _PAGE.write_text(page + figures, "utf-8")
    _say(f"已写出 {_PAGE}")


def _plots(found: Measured) -> str:
    """Seconds and memory beside one another."""
    points = growth_points(found)
    seconds = [
        Line("Gongbao", [(size, ours.seconds) for size, ours, _ in points]),
        Line("Hugo, equal pages", [(size, hugo.seconds) for size, _, hugo in points]),
    ]
    memory = [
        Line("Gongbao", [(size, ours.memory) for size, ours, _ in points]),
        Line("Hugo, equal pages", [(size, hugo.memory) for size, _, hugo in points]),
    ]
    return render_plots([("Seconds, cold", seconds), ("MB, all processes", memory)])


def _measure_cold(bench: Bench, found: Measured) -> None:
    """Every maker once a round, in turns: each second round goes the other way."""
    content = bench.content(found.documents)
    turns = list(_turns(bench, content))
    for number in range(found.rounds):
        for row, turn in turns if number % 2 == 0 else reversed(turns):
            run = turn()
            found.add(row, run)
            _say(f"{row.value}：{run.seconds:.2f} 秒")


def _turns(bench: Bench, content: Path) -> Iterator[Turn]:
    listing = _finished_site(bench, content)
    hugo = write_hugo_site(content, bench.fresh("hugo-site"))
    small = write_hugo_site(content, bench.fresh("small-hugo-site"), SMALL)
    pelican = write_pelican_site(content, bench.fresh("pelican-site"))
    plain = pelican.parent / "content"
    yield Row.OURS, partial(_our_cold_build, bench, content, PAGES_ONLY)
    yield Row.HUGO, partial(_made, bench, lambda to: makers.hugo_build(hugo, to))
    yield Row.CODES, partial(_made, bench, lambda to: makers.hugo_build(hugo, to, codes="yes"))
    yield Row.SMALL, partial(_made, bench, lambda to: makers.hugo_build(small, to))
    yield Row.PELICAN, partial(_made, bench, lambda to: makers.plain_pelican(plain, to, pelican))
    yield Row.LIMIT, partial(_made, bench, lambda to: makers.limit(content, listing, to))
    yield Row.OURS_SEARCH, partial(_our_cold_build, bench, content, WITH_SEARCH)
    yield Row.HUGO_SEARCH, partial(_hugo_and_pagefind, bench, hugo)


def _finished_site(bench: Bench, content: Path) -> Path:
    """The sizes and paths of all files of our site, for the limit; warms the disk's cache too."""
    output, listing = bench.fresh("first"), bench.fresh("listing")
    _run(_our_build(bench, content, output, PAGES_ONLY))
    list_site(output, listing)
    return listing


def _our_build(bench: Bench, content: Path, output: Path, settings: Path) -> Step:
    environment = own_environment(bench.fresh("root"), bench.theme)
    return makers.our_build(content, output, settings, environment)


def _our_cold_build(bench: Bench, content: Path, settings: Path) -> Run:
    return _run(_our_build(bench, content, bench.fresh("ours"), settings))


def _made(bench: Bench, step: Callable[[Path], Step]) -> Run:
    return _run(step(bench.fresh("output")))


def _hugo_and_pagefind(bench: Bench, site: Path) -> Run:
    output = bench.fresh("hugo-to-search")
    return _run(makers.hugo_build(site, output)) + _run(makers.pagefind_index(output))


def _measure_edits(bench: Bench, found: Measured) -> None:
    """A site with search is built once; then one thing after another changes."""
    content, output = bench.edited_content(found.documents), bench.fresh("edited")
    environment = own_environment(bench.fresh("root"), bench.theme)
    document = bench_site.some_document(content)
    step = makers.our_task(content, output, environment)
    check = makers.our_check(content, environment)
    _run(step)
    _run(check)
    for number in range(found.rounds):
        words = f"样例第{number}次修改。"
        # A build within two seconds of a save does not trust the times of files; this one does.
        time.sleep(_SETTLED)
        _run(step)
        found.add(Row.NOTHING, _run(step))
        bench_site.edit_text(document, words)
        found.add(Row.CHECK, _run(check))
        found.add(Row.TEXT, _run(step))
        bench_site.edit_title(document, "再次")
        found.add(Row.TITLE, _run(step))
        bench_site.edit_template(bench.theme, words)
        found.add(Row.TEMPLATE, _run(step))
    saves = partial(bench_site.edit_text, document)
    path = f"/{document.relative_to(content).with_suffix('').as_posix()}/"
    ours = partial(makers.our_server, content, output)
    found.serve = watch_saves(ours, environment, path, saves, _SAVES)
    site, to = write_hugo_site(content, bench.fresh("hugo-site")), bench.fresh("hugo-server")
    found.hugo_serve = _hugo_saves(partial(makers.hugo_server, site, to), path, saves)


def _hugo_saves(
    command: Callable[[int], list[str]], path: str, save: Callable[[str], None]
) -> list[Seen]:
    return watch_saves(command, {}, path, save, _SAVES)


def _measure_growth(bench: Bench, found: Measured, documents: int) -> None:
    """Ours and Hugo's, in turns, at one size: three times where it is quick."""
    content = bench.content(documents)
    hugo = write_hugo_site(content, bench.fresh("hugo-site"))
    for _ in range(3 if documents <= 10_000 else 1):
        ours = _our_cold_build(bench, content, PAGES_ONLY)
        theirs = _made(bench, lambda to: makers.hugo_build(hugo, to))
        found.grown.setdefault(documents, []).append((ours, theirs))
        _say(f"{documents} 篇：{ours.seconds:.1f} 秒，Hugo {theirs.seconds:.1f} 秒")


def _run(step: Step) -> Run:
    return measured(step.command, ROOT, step.environment)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    archive, documents, rounds = sys.argv[1:4]
    main(Path(archive), int(documents), int(rounds), "--growth" in sys.argv)
