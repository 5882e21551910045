"""The work of one build, counted inside it: no clock, so the same on every machine.

Started as ``python -m tests.performance.counted_build CONTENT OUTPUT SETTINGS COUNTS`` in a process
of its own, before anything of ours is imported; writes what was counted to COUNTS as JSON. With
``--alone`` the build believes that the machine has one processor, so that all of its work is done,
and counted, in this process.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
_OPENS = ("open", "sqlite3.connect")
_STARTS = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system")
_MADE = re.compile(r"生成 (\d+) 项，沿用")
_DIGESTS = ("sha256", "sha512", "sha1", "md5", "blake2b", "blake2s")


@dataclass(frozen=True)
class Work:
    """What a build did.

    ``made``: artifacts; ``opened``: files opened by folder (content, theme, cache, output);
    ``started``: processes; ``compiled``: templates; ``hashed``: bytes.
    """

    made: int
    opened: dict[str, int]
    started: int
    compiled: int
    hashed: int


def counted_build(content: Path, output: Path, settings: Path, alone: bool = True) -> Work:
    """Build in a process of its own and count its work.

    Raises:
        AssertionError: the build failed; its last words are the message.
    """
    counts = output.parent / f"{output.name}-counts.json"
    named = map(str, (content, output, settings, counts))
    command = [sys.executable, "-m", "tests.performance.counted_build", *named]
    environment = os.environ | {"PYTHONPATH": str(_ROOT)}
    command += ["--alone"] if alone else []
    done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    made = _MADE.search(done.stderr)
    counted: dict[str, Any] = json.loads(counts.read_text("utf-8"))
    return Work(made=int(made[1]) if made else 0, **counted)


class _Counts:
    """Counts what the interpreter tells it of, and what passes through hashlib and Jinja."""

    def __init__(self, folders: dict[str, str]) -> None:
        self.folders = folders
        self.opened: Counter[str] = Counter()
        self.started = self.compiled = self.hashed = 0

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An event of the interpreter (PEP 578)."""
        if event in _OPENS and isinstance(arguments[0], str | bytes | os.PathLike):
            path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 (works on bytes too)
            self.opened.update(n for n, folder in self.folders.items() if path.startswith(folder))
        elif event in _STARTS:
            self.started += 1

    def count_digests(self) -> None:
        """Put a counting digest in the place of each of hashlib's."""
        for name in _DIGESTS:
            setattr(hashlib, name, self._counting(getattr(hashlib, name)))

    def _counting(self, digest: Any) -> Any:
        counts = self

        class Counting:
            def __init__(self, data: Any = b"", **options: Any) -> None:
                counts.hashed += memoryview(data).nbytes
                self._digest = digest(data, **options)

            def update(self, data: Any) -> None:
                counts.hashed += memoryview(data).nbytes
                self._digest.update(data)

            def copy(self) -> Counting:
                other = Counting()
                other._digest = self._digest.copy()
                return other

            def __getattr__(self, name: str) -> Any:
                return getattr(self._digest, name)

        return Counting

    def count_templates(self) -> None:
        """Count templates that Jinja makes into code."""
        import jinja2  # noqa: PLC0415 (after the digests have been replaced)

        compiling = jinja2.Environment.compile

        def compile_counted(*arguments: Any, **options: Any) -> Any:
            self.compiled += 1
            return compiling(*arguments, **options)

        jinja2.Environment.compile = compile_counted  # type: ignore[method-assign]

    def counted(self) -> dict[str, Any]:
        """All but the artifacts, which the build itself tells."""
        work = asdict(Work(0, dict(self.opened), self.started, self.compiled, self.hashed))
        del work["made"]
        return work


def _build(content: str, output: str, settings: str, counts: str) -> int:
    cache = os.environ["GONGBAO_BENCH_ROOT"]
    theme = os.environ["GONGBAO_BENCH_THEME"]
    folders = {"content": content, "theme": theme, "cache": cache, "output": output}
    counter = _Counts({name: os.path.join(path, "") for name, path in folders.items()})  # noqa: PTH118
    sys.addaudithook(counter.hear)
    counter.count_digests()
    counter.count_templates()
    from pelican import main  # noqa: PLC0415 (the same)

    code = main([content, "-o", output, "-s", settings, "--fatal", "errors"])
    Path(counts).write_text(json.dumps(counter.counted()), "utf-8")
    return int(code or 0)


if __name__ == "__main__":
    if "--alone" in sys.argv:
        os.cpu_count = lambda: 1
    sys.exit(_build(*sys.argv[1:5]))
