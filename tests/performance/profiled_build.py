"""What a build costs: seconds of each stage, and of each room its dearest functions.

Started as ``python -m tests.performance.profiled_build CONTENT STATISTICS`` by the task ``profile``.
The build is done from nothing, in this process alone, into a folder that is deleted; pages with
search, without PDFs. STATISTICS is for ``python -m pstats``.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.performance.makers import ROOT, WITH_SEARCH, own_environment

_SHOWN = 6
"""Functions shown of each room."""

_STAGES = ("generate_context", "generate_output")

Function = tuple[str, int, str]
"""File, line and name, as pstats has them."""


def main(content: Path, statistics: Path) -> None:
    """Build once, write the statistics, print what is dear."""
    os.cpu_count = lambda: 1  # what worker processes do would not be seen
    stages: dict[str, float] = {}
    profile = cProfile.Profile()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= own_environment(Path(folder, "root"), ROOT / "theme")
        pelican = _pelican(content, Path(folder, "site"))
        _time_stages(pelican, stages)
        profile.enable()
        pelican.run()
        profile.disable()
    statistics.parent.mkdir(parents=True, exist_ok=True)
    profile.dump_stats(statistics)
    lines = [*_table_of_stages(stages), "", *_table_of_rooms(pstats.Stats(profile))]
    print("\n".join(lines))
    print(f"\n已写出 {statistics}；细看：.venv/bin/python -m pstats {statistics}", file=sys.stderr)


def _pelican(content: Path, output: Path) -> Any:
    from pelican import Pelican  # noqa: PLC0415 (after the processors have been counted)
    from pelican.settings import read_settings  # noqa: PLC0415

    places = {"PATH": str(content), "OUTPUT_PATH": str(output)}
    return Pelican(read_settings(str(WITH_SEARCH), override=places))


def _time_stages(pelican: Any, stages: dict[str, float]) -> None:
    """Let every generator say how long it was at work; profiling makes all of it longer alike."""
    for generator in pelican._get_generator_classes():
        for stage in filter(generator.__dict__.__contains__, _STAGES):
            name = f"{generator.__module__} {stage}"
            setattr(generator, stage, _timed(getattr(generator, stage), name, stages))


def _timed(work: Callable[..., Any], name: str, stages: dict[str, float]) -> Callable[..., Any]:
    def work_timed(*arguments: Any) -> Any:
        began = time.process_time()
        try:
            return work(*arguments)
        finally:
            stages[name] = time.process_time() - began

    return work_timed


def _table_of_stages(stages: dict[str, float]) -> Iterator[str]:
    yield "各步骤的处理器时间（秒，包括测量本身）"
    for name, seconds in stages.items():
        if seconds >= 0.005:
            yield f"{seconds:8.2f}  {name}"


def _table_of_rooms(found: pstats.Stats) -> Iterator[str]:
    """The rooms by what their own code takes, down to a hundredth of all, each with its functions."""
    own: dict[str, float] = defaultdict(float)
    functions: dict[str, list[tuple[float, str]]] = defaultdict(list)
    calls: dict[Function, Any] = found.stats  # type: ignore[attr-defined]
    for function, (_, count, seconds, cumulative, _callers) in calls.items():
        if function[0] == __file__:
            continue
        room = _room(function[0])
        own[room] += seconds
        place = Path(function[0]).name or "内建"
        functions[room].append((cumulative, f"{place}:{function[1]} {function[2]} × {count}"))
    yield "各部分自身的时间（秒），和其中累计最久的函数"
    least = sum(own.values()) / 100
    for room, seconds in sorted(own.items(), key=lambda item: -item[1]):
        if seconds < least:
            break
        yield f"{seconds:8.2f}  {room}"
        for cumulative, name in sorted(functions[room], reverse=True)[:_SHOWN]:
            yield f"      {cumulative:8.2f}  {name}"


def _room(file: str) -> str:
    """The room or library that a file belongs to; templates are of the theme."""
    parts = Path(file).parts
    for parent in ("plugins", "site-packages"):
        if parent in parts and len(parts) > parts.index(parent) + 1:
            return f"{parent}/{Path(parts[parts.index(parent) + 1]).stem}"
    return "theme" if file.endswith(".html") else "Python"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
