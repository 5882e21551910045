"""The tasks `check` and `serve` as a person types them, with the bench's cache and settings.

Started as ``python -m tests.performance.tasks_of_bench TASK ...``. Runs tasks.py itself, for which
the root of the project is the bench's, and which finds that the machine is prepared.
"""

from __future__ import annotations

import functools
import os
import runpy
import shutil
import sys
from pathlib import Path

from plugins import machine

PROGRAM = machine.ROOT

if __name__ == "__main__":
    root = Path(os.environ["GONGBAO_BENCH_ROOT"])
    shutil.copy(PROGRAM / "pelicanconf.py", root)
    vars(machine).update(ROOT=root, prepare=lambda _: None)
    if sys.argv[1] == "serve":  # `check` does not load what this would
        from plugins.command_line import site_making
        from tests.performance.makers import WITH_SEARCH

        make = functools.partial(site_making.site_command, settings=str(WITH_SEARCH))
        vars(site_making).update(site_command=make)
    sys.argv[0] = str(PROGRAM / "tasks.py")
    runpy.run_path(sys.argv[0], run_name="__main__")
