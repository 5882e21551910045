"""Building for a preview: again whenever a file changes, in a process that stays."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, cast

import watchfiles

from plugins.preview.refreshing import Outcome

Process = subprocess.Popen[bytes]

Built = Callable[[Outcome], None]
"""Is told when pages are there, and how each build ended."""

_OUTCOMES = {b"0\n": Outcome.GOOD, b"": Outcome.DIED}
"""What an answer of the process means; any other one says that the content cannot be published."""

_DIED = (
    "生成网页的程序意外停止，网页没有更新；再次保存文件时会重新启动。反复停止时，可能是内存不够。"
)


class Builder:
    """Builds with Pelican's ``arguments``; its process is started when it is needed.

    ``start`` and ``end`` do that with a program that is to see nothing of Ctrl+C.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        start: Callable[..., Process],
        end: Callable[[Process], None],
    ) -> None:
        self.early = Path(tempfile.mkdtemp(prefix="gongbao-preview-"))
        self.arguments = [*arguments, "STAYS=true", f'EARLY_PAGES="{self.early.as_posix()}"']
        self._start, self._end = start, end
        self._process: Process | None = None

    def build(self, told: Built) -> None:
        """Build once; what there is to say of it stands on stderr.

        ``told`` hears when early pages are there, and how the build ended, when they are gone.
        """
        if self._process and self._process.poll() is not None:
            self.end()
        if self._process is None:
            command = [sys.executable, "-m", "plugins.preview.builder", *self.arguments]
            self._process = self._start(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        asked = cast(IO[bytes], self._process.stdin)
        answers = cast(IO[bytes], self._process.stdout)
        with contextlib.suppress(OSError):  # the process has ended, and so have its answers
            asked.write(b"\n")
            asked.flush()
        answer = answers.readline()
        if answer == b"early\n":
            told(Outcome.GOOD)
            answer = answers.readline()
        for page in self.early.iterdir():
            shutil.rmtree(page)
        if not answer:
            self.end()
            print(_DIED, file=sys.stderr, flush=True)
        told(_OUTCOMES.get(answer, Outcome.REFUSED))

    def end(self) -> None:
        """End the process; the next build starts another one, with the code as it is then."""
        if self._process:
            self._end(self._process)
            self._process = None

    def leave(self) -> None:
        """End, and leave nothing behind."""
        self.end()
        shutil.rmtree(self.early, ignore_errors=True)


def keep_building(content: Path, others: Sequence[Path], builder: Builder, built: Built) -> None:
    """Build now, and again whenever a file changes, until Ctrl+C.

    With a change in ``others``, the program and the theme, everything is read anew.
    """
    is_new = True
    with contextlib.suppress(KeyboardInterrupt):
        # Empty rounds come too: the first one means that from now on no change is missed.
        for changes in watchfiles.watch(
            content, *others, step=20, rust_timeout=200, yield_on_timeout=True
        ):
            if changes:
                print("文件有改动，正在重新生成 ...", file=sys.stderr, flush=True)
            if not all(Path(path).is_relative_to(content) for _, path in changes):
                builder.end()
            if changes or is_new:
                builder.build(built)
            is_new = False
    builder.leave()
