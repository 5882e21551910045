"""Starting programs of Python from a task, and ending the task as they ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from invoke import Exit

from plugins.command_line.interruption import left_to_others

ROOT = Path(__file__).resolve().parents[2]


def run_module(*arguments: str | Path) -> int:
    """Run `python -m ...` from the root of the project; Ctrl+C is for that program."""
    with left_to_others():
        return subprocess.run([sys.executable, "-m", *map(str, arguments)], cwd=ROOT).returncode


def must_run(*arguments: str | Path) -> None:
    """Run `python -m ...` and end the task with its exit status if it fails."""
    must_succeed(run_module(*arguments))


def must_succeed(code: int) -> None:
    """End the task unless a program ended well."""
    if code:
        raise Exit(code=code if code > 0 else 1)
