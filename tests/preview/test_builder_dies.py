"""The process that builds for a preview, when it stops of itself."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from plugins.preview.building import Builder, Process
from plugins.preview.refreshing import Outcome


def test_the_build_after_a_death_has_a_new_process(capsys: pytest.CaptureFixture[str]) -> None:
    """A process that ends without an answer has died, which is said; the next build starts another."""
    programs = iter(
        ["input(); raise SystemExit(9)", "input(); print(1); input()", "input(); print(0)"]
    )

    def start(_: Any, **pipes: Any) -> Process:
        return subprocess.Popen([sys.executable, "-c", next(programs)], **pipes)

    def end(process: Process) -> None:
        process.kill()
        process.communicate()

    builder, told = Builder([], start, end), list[Outcome]()
    builder.build(told.append)
    assert "意外停止" in capsys.readouterr().err
    for _ in range(2):
        builder.build(told.append)
        builder.end()
    builder.leave()
    assert told == [Outcome.DIED, Outcome.REFUSED, Outcome.GOOD]
