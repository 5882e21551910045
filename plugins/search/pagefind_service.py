"""Pagefind's index service: records in, the files of an index out.

The service is the program that Pagefind's own packages drive: it reads requests and writes answers
as Base64 of JSON with a comma after each. The Python class around it is not used, for two reasons
that were measured with version 1.5.2: it sleeps 0.1 s for every answer (100 documents take 10 s
instead of 0.6), and it waits for ever when the files of an index are more than 2 MiB together. The
service can also write to a folder, but was seen to answer before the last file was complete.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, cast

from pagefind.service import get_executable

LANGUAGE = "und"
"""Undetermined: no stemming, and no segmentation of words."""


class IndexingError(Exception):
    """The index service is not installed, ended early, or refused a request."""


@dataclass(frozen=True, slots=True)
class IndexRecord:
    """A document for the index: a key that comes back with it, its tokens, and its place.

    ``place`` counts from 0; results can be asked for in the order of places.
    """

    key: str
    tokens: tuple[str, ...]
    place: int

    def as_request(self) -> dict[str, Any]:
        """The service's request to add this record."""
        return {
            "type": "AddRecord",
            "index_id": 0,
            "url": self.key,
            "content": " ".join(self.tokens),
            "language": LANGUAGE,
            "meta": {},
            "filters": {},
            "sort": {"place": str(self.place)},
        }


def make_index(records: list[IndexRecord]) -> dict[str, bytes]:
    """The files of an index, by their paths in its folder.

    Raises:
        IndexingError: the service failed; nothing is left behind.
    """
    requests = [
        {"type": "NewIndex", "config": None},
        *(record.as_request() for record in records),
        {"type": "GetFiles", "index_id": 0},
    ]
    *_, last = _answers(requests)
    return {file["path"]: base64.b64decode(file["content"]) for file in last["files"]}


def _answers(requests: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    program = get_executable()
    if program is None:
        raise IndexingError("没有找到 pagefind 程序，请安装 pagefind-bin 软件包")
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
