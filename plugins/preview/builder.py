"""The process that builds for a preview: again and again, with what it imported and read at hand.

``python -m plugins.preview.builder`` takes the arguments of Pelican. For each line on standard input it
builds once, and answers with the exit status on standard output; all else that is said goes to standard
error. It ends with its input.
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
        for _ in sys.stdin:
            answers.write(f"{_build(arguments)}\n")
            answers.flush()


def _build(arguments: Sequence[str]) -> int:
    try:
        pelican.main(list(arguments))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    finally:
        gc.collect()  # a build leaves this to the end of its process
    return 0


if __name__ == "__main__":
    main(sys.argv[1:])
