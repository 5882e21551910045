"""Pagefind's program: the files of its engine are inside of it.

The program is the one that Pagefind's own packages drive: it reads requests and writes answers as
Base64 of JSON with a comma after each. The Python class around it waits for ever when the files of
an answer are more than 2 MiB together (measured with version 1.5.2), so it is driven here.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from typing import IO, Any, cast

from pagefind_bin import get_executable


class IndexingError(Exception):
    """The program is not installed, ended early, or refused a request."""


def files_of_engine() -> dict[str, bytes]:
    """The files that come with every index, by their paths: the engine, and pages to search on.

    Raises:
        IndexingError: the program failed.
    """
    requests: list[dict[str, Any]] = [
        {"type": "NewIndex", "config": None},
        {"type": "GetFiles", "index_id": 0},
    ]
    *_, last = _answers(requests)
    return {file["path"]: base64.b64decode(file["content"]) for file in last["files"]}


def _answers(requests: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    try:
        program = get_executable()
    except FileNotFoundError as error:
        raise IndexingError("没有找到 pagefind 程序，请安装 pagefind-bin 软件包") from error
    command = [str(program), "--service"]
    with (
        contextlib.suppress(BrokenPipeError),
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service,
    ):
        # Standard input stays open until the end: the service stops when it is closed.
        _send(cast(IO[bytes], service.stdin), requests)
        for number, answer in enumerate(_received(cast(IO[bytes], service.stdout)), start=1):
            yield _checked(answer)
            if number == len(requests):
                return
    raise IndexingError("pagefind 程序提前结束，没有生成搜索索引")


def _send(stream: IO[bytes], requests: list[dict[str, Any]]) -> None:
    """Send everything at once: the service reads and answers in threads of their own."""
    for number, request in enumerate(requests, start=1):
        message = json.dumps({"message_id": number, "payload": request})
        stream.write(base64.b64encode(message.encode()) + b",")
    stream.flush()


def _received(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    rest: list[bytes] = []
    while block := os.read(stream.fileno(), 1 << 16):
        *complete, tail = block.split(b",")
        for part in complete:
            yield json.loads(base64.b64decode(b"".join([*rest, part])))
            rest = []
        rest.append(tail)


def _checked(answer: dict[str, Any]) -> dict[str, Any]:
    payload: dict[str, Any] = answer["payload"]
    if payload["type"] == "Error":
        raise IndexingError(f"pagefind 程序报告错误：{payload['message']}")
    return payload
