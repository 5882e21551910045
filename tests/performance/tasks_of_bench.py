"""The tasks `build`, `check` and `serve` as a person types them, with the bench's cache and settings.

Started as ``python -m tests.performance.tasks_of_bench TASK ...``. Runs tasks.py itself, for which
the root of the project is the bench's, and which finds that the machine is prepared.
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
from pathlib import Path

from plugins import machine

PROGRAM = machine.ROOT

if __name__ == "__main__":
    root = Path(os.environ["GONGBAO_BENCH_ROOT"])
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROGRAM / "pelicanconf.py", root)
    vars(machine).update(ROOT=root, prepare=lambda _: None)
    if sys.argv[1] != "check":  # which does not load what this would
        from plugins.command_line import site_making
        from tests.performance.makers import WITH_SEARCH

        command = site_making.site_command

        def make(content: str, output: str, _settings: str = "", as_of: str = "") -> list[str]:
            """The command, with the settings of the bench whatever the task names."""
            return command(content, output, str(WITH_SEARCH), as_of)

        places = {"THEME": Path(os.environ["GONGBAO_BENCH_THEME"])}
        places["CACHE"] = root / ".cache" / "gongbao"
        vars(site_making).update(site_command=make, **places)
    sys.argv[0] = str(PROGRAM / "tasks.py")
    runpy.run_path(sys.argv[0], run_name="__main__")
