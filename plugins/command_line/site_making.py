"""Making the site: Pelican as a program of its own, which ends with the task that started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from invoke import Exit

from plugins.command_line.interruption import RUNNING
from plugins.last_build import Site, unchanged

ROOT = Path(__file__).resolve().parents[2]
THEME, CACHE = ROOT / "theme", ROOT / ".cache" / "gongbao"


def site_command(
    content: str, output: str, settings: str = "pelicanconf.py", as_of: str = ""
) -> list[str]:
    """Return the command that makes the site; the folders are as seen by the person."""
    if not Path(content).is_dir():
        raise Exit(f"没有内容文件夹 {content}。请检查 --content 后面的路径。", code=1)
    source, target = str(Path(content).resolve()), str(Path(output).resolve())
    command = [sys.executable, "-m", "pelican", source, "-o", target, "-s", settings]
    return [*command, "--fatal", "errors", "-e", f'AS_OF="{as_of_date(as_of)}"']


def build_site(content: str, output: str, settings: str = "pelicanconf.py", as_of: str = "") -> int:
    """Build the site, unless nothing has changed since the last time; return the exit status."""
    command = site_command(content, output, settings, as_of)
    site = Site(Path(content), THEME, Path(output), settings)
    note = unchanged(CACHE, site, as_of_date(as_of))
    if note is None:
        return make_site([*command, f'SETTINGS_FILE="{settings}"'])
    sys.stderr.write(
        f"{note.said}没有需要重新生成的内容；{Path(output).resolve()}{os.sep} 没有变化。\n"
    )
    return 0


def as_of_date(text: str) -> str:
    """Return a date as Pelican's setting wants it; empty for today."""
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError:
        raise Exit(f"“{text}”不是日期。写成 2026-12-31 的形式。", code=1) from None


def make_site(command: list[str]) -> int:
    """Run Pelican from the root of the project, where it finds `plugins`; return its exit status."""
    process = started(command)
    try:
        return process.wait()
    finally:
        end(process)


def started(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
    """Start a program that makes a site.

    It does not see Ctrl+C, which would make it and its workers show where they were interrupted.
    """
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    # What is ignored here is ignored by the program too, and by all that it starts.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = subprocess.Popen(command, cwd=ROOT, creationflags=flags, **options)
        RUNNING.append(process)
    finally:
        signal.signal(signal.SIGINT, before)
    return process


def end(process: subprocess.Popen[bytes]) -> None:
    """End such a program, whether it has ended by itself or not."""
    process.terminate()
    process.wait()
    RUNNING.remove(process)
