"""The process that builds for a preview: again and again, with what it imported and read at hand.

``python -m plugins.preview.builder`` takes the arguments of Pelican. For each line on standard input it
builds once, and answers with the exit status on standard output, before which it may tell that early
pages are there; all else that is said goes to standard error. It ends with its input.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import pelican


def main(arguments: Sequence[str]) -> None:
    """Build for each line of the input."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        told = [*arguments, f"EARLY_TOLD={answers.fileno()}"]
        for _ in sys.stdin:
            answers.write(f"{_build(told)}\n")
            answers.flush()
            _collect_garbage()


def _build(arguments: Sequence[str]) -> int:
    try:
        pelican.main(list(arguments))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


def _collect_garbage() -> None:
    """What a build leaves to the end of its process; one that failed has left the collector off."""
    gc.unfreeze()
    gc.enable()
    gc.collect()


if __name__ == "__main__":
    main(sys.argv[1:])
