"""Building for a preview: again whenever a file changes, in a process that stays."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, cast

import watchfiles

Process = subprocess.Popen[bytes]

Built = Callable[[bool], None]
"""Is told after each build whether it succeeded."""


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
        self.arguments = [*arguments, "STAYS=true"]
        self._start, self._end = start, end
        self._process: Process | None = None

    def build(self) -> bool:
        """Build once, and say whether it succeeded; what there is to say of it stands on stderr."""
        if self._process and self._process.poll() is not None:
            self.end()
        if self._process is None:
            command = [sys.executable, "-m", "plugins.preview.builder", *self.arguments]
            self._process = self._start(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        asked = cast(IO[bytes], self._process.stdin)
        answers = cast(IO[bytes], self._process.stdout)
        try:
            asked.write(b"\n")
            asked.flush()
            return answers.readline().strip() == b"0"
        except OSError:
            return False

    def end(self) -> None:
        """End the process; the next build starts another one, with the code as it is then."""
        if self._process:
            self._end(self._process)
            self._process = None


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
                built(builder.build())
            is_new = False
    builder.end()
