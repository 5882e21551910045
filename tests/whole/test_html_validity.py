"""Every page of the sample county is valid HTML, as the Nu Html Checker (vnu) sees it.

It is a Java program: ``npm install --prefix .cache vnu-jar`` brings it, or VNU_JAR says where it is.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.whole.conftest import ROOT, Built

JAR = Path(os.environ.get("VNU_JAR", ROOT / ".cache/node_modules/vnu-jar/build/dist/vnu.jar"))

MEANT = (
    # The rows of a report's cards have three heads more, which a table does not show.
    "exceeded the column count established by the first row",
    # The title of a document stands over its validity and its facts, above the article.
    "Article lacks heading",
)
"""Warnings that say what was meant."""


@pytest.mark.nightly
@pytest.mark.skipif(not shutil.which("java"), reason="the checker needs Java")
@pytest.mark.skipif(not JAR.is_file(), reason="npm install --prefix .cache vnu-jar")
def test_every_page_is_valid_html(sample: Built) -> None:
    """The checker has no error and no warning for any page."""
    command = ["java", "-jar", str(JAR), "--skip-non-html", "--format", "json", str(sample.output)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    messages = json.loads(done.stderr)["messages"]
    found = [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if "/admin/" not in message["url"] and not any(m in message["message"] for m in MEANT)
    ]
    assert found == []
