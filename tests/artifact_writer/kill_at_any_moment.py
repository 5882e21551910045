"""Program of test_stopped_builds: writes a site with worker processes, as often as it is started.

Called with a folder and a number; odd and even numbers are two sites, of which most pages differ.
"""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.artifact_writer import making
from tests.artifact_writer.conftest import open_writer, write_texts

PAGES = 240


def texts_of(number: int) -> dict[str, object]:
    """What one of the two sites holds."""
    turn = number % 2
    pages = {
        f"{n % 7}/{n}/index.html": f"第{n}页，第{turn * (n % 3)}版" * 400 for n in range(PAGES)
    }
    return {**pages, f"only-{turn}/index.html": "x", "tree/": ["a", f"b{turn}"]}


def main() -> None:
    """Write the site, all of it by workers."""
    making.BRIEF = 0
    writer = open_writer(Path(sys.argv[1]))
    write_texts(writer, texts_of(int(sys.argv[2])))


if __name__ == "__main__":
    main()
