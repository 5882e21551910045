"""The task ``serve``: a preview that stays, from the words of the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.preview.building import Builder, keep_building
from plugins.preview.refreshing import Refreshing
from plugins.preview.serving import start_preview


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: the folders of content and site, and the port as it was typed.

    ``base_path`` is the site's folder on its host; ``program`` are files and folders of ours that change
    how a site is made.
    """

    content: Path
    output: Path
    port: str
    base_path: str
    program: Sequence[Path]


class CannotServe(Exception):
    """The port cannot be used; the message says it to who typed it."""


def run_preview(request: Request, builder: Builder) -> None:
    """Serve the site, and build it whenever something changes, until Ctrl+C.

    Raises:
        CannotServe: the port is taken, or no port.
    """
    refreshing, base_path = Refreshing(), request.base_path
    try:
        place, port = request.output.resolve(), int(request.port)
        start_preview(place, port, base_path, builder.early, refreshing)
    except (OSError, OverflowError, ValueError):
        raise CannotServe(f"端口 {request.port} 不能用，请换一个，例如：--port 8010") from None
    address = f"http://127.0.0.1:{request.port}{base_path}/"
    print(f"请在浏览器里打开 {address} ，按 Ctrl+C 结束", file=sys.stderr, flush=True)
    program = [path for path in request.program if path.exists()]
    keep_building(request.content.resolve(), program, builder, refreshing.built)
