"""Runs of the benchmark of print: the same books, made by the workers of one press.

A run starts new worker processes, lets each make a book that is not counted, and then all of them
begin at once. What is read of a run: seconds to the first book, seconds of all books once every worker
is warm, processor seconds, and the memory of each worker.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

from docs.reports.print_worker import Job, Press


@dataclass(frozen=True)
class Work:
    """Books to make: their sources for each press by its name, and one to get warm with.

    A press that takes long may have fewer.
    """

    name: str
    sources: Mapping[str, Sequence[Any]]
    warm_up: Mapping[str, Any]
    workers: int
    rounds: int


@dataclass(frozen=True)
class Run:
    """One run: seconds and megabytes; ``memory`` is that of the largest worker, by books made."""

    press: str
    books: int
    first_book: float
    seconds: float
    processor: float
    memory: Mapping[int, float]
    size: int
    pages: int


def run(work: Work, press: Press, folder: Path) -> Run:
    """Let the workers of a press make the books of a work into an empty folder."""
    folder.mkdir()
    books = [(f"{n}.pdf", source) for n, source in enumerate(work.sources[press.name])]
    jobs = [
        Job(press, work.warm_up[press.name], books[worker :: work.workers], folder)
        for worker in range(work.workers)
    ]
    with ExitStack() as ending:
        started = [_start(job, folder / f"job-{n}", ending) for n, job in enumerate(jobs)]
        first_book = max(_seconds_to_ready(worker, began) for worker, began in started)
        began = time.perf_counter()
        for worker, _ in started:
            _tell(worker)
        answers = [_answer(worker) for worker, _ in started]
        seconds = time.perf_counter() - began
        for worker, _ in started:
            worker.wait()
    largest = max(answers, key=lambda answer: max(answer["memory"].values()))
    files = sorted(folder.glob("*.pdf"))
    return Run(
        press=press.name,
        books=len(books),
        first_book=first_book,
        seconds=seconds,
        processor=sum(answer["processor"] for answer in answers),
        memory={int(count): peak for count, peak in largest["memory"].items()},
        size=sum(file.stat().st_size for file in files),
        pages=sum(map(page_count, files)),
    )


def page_count(pdf: Path) -> int:
    """How many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _start(job: Job, file: Path, ending: ExitStack) -> tuple[subprocess.Popen[str], float]:
    """A worker, and when it was started; it is ended with ``ending``, whatever happens."""
    file.write_bytes(pickle.dumps(job))
    began = time.perf_counter()
    command = [sys.executable, "-m", "docs.reports.print_worker", str(file)]
    worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    ending.enter_context(worker)
    ending.callback(worker.kill)
    return worker, began


def _seconds_to_ready(worker: subprocess.Popen[str], began: float) -> float:
    _answer(worker)
    return time.perf_counter() - began


def _tell(worker: subprocess.Popen[str]) -> None:
    if worker.stdin is not None:
        worker.stdin.write("\n")
        worker.stdin.flush()


def _answer(worker: subprocess.Popen[str]) -> dict[str, Any]:
    """The next line of a worker; a worker that ends without one has shown why."""
    line = worker.stdout.readline() if worker.stdout else ""
    if not line:
        raise SystemExit("一个排版进程没有做完（见上面）。")
    answer: dict[str, Any] = json.loads(line)
    return answer
