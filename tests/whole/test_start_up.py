"""What a build loads before it knows that there is anything to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTED = (
    "import json, sys; from pelican import Pelican; from pelican.settings import read_settings; "
    "Pelican(read_settings('pelicanconf.py')); print(json.dumps(sorted(sys.modules)))"
)
WHERE_THEY_ARE_USED = {
    "fontTools", "icalendar", "lunr", "lxml", "openpyxl", "pydantic", "pydyf", "pyhanko", "pypdf", "uharfbuzz",
    "weasyprint",
}  # fmt: skip
"""What a build without changes never needs: each would cost a part of the second that it may take."""


def test_a_build_begins_without_what_only_makes_files() -> None:
    """All rooms are loaded, and the libraries that read and write files are not."""
    done = subprocess.run(
        [sys.executable, "-c", STARTED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    modules = set(json.loads(done.stdout.splitlines()[-1]))
    assert {"plugins.gazette", "plugins.feeds", "plugins.artifact_writer"} <= modules
    assert modules & WHERE_THEY_ARE_USED == set()
