"""A task at a real terminal: questions are answered, and what was shown is kept."""

from __future__ import annotations

import codecs
import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run_at_terminal(*arguments: str, answers: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a task of ``tasks.py`` in a terminal; gives its exit status and all that it showed.

    A question is answered by the first word of ``answers`` that is in it, and else with Enter; an
    answer of several lines is given line by line.
    """
    ours, theirs = pty.openpty()
    command = [sys.executable, ROOT / "tasks.py", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT) as running:
        os.close(theirs)
        shown = _talk(ours, {word: answer.split("\n") for word, answer in (answers or {}).items()})
    os.close(ours)
    return running.returncode, shown.replace("\r\n", "\n")


def _talk(terminal: int, answers: dict[str, list[str]]) -> str:
    shown, question = "", ""
    reading = codecs.getincrementaldecoder("utf-8")()
    while True:
        try:
            part = reading.decode(os.read(terminal, 4096))
        except OSError:  # Linux says so when the other end is closed
            return shown
        shown, question = shown + part, question + part
        if question.endswith("> "):
            lines = next((lines for word, lines in answers.items() if word in question), [""])
            os.write(terminal, f"{lines[0]}\n".encode())
            if len(lines) > 1:
                del lines[0]  # the same question comes again
            else:
                question = ""
