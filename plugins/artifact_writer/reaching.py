"""Reaching other machines: what is said when it fails, and how libraries are kept from saying more."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from plugins.problems import ContentRefused, Problem

_LONGEST = 120
_AGAIN = "检查地址、网络和那一边的程序，再生成一次；已经保存的不会丢失，原来的网站没有改动"


def need(package: str, variable: str) -> None:
    """See that a library is installed for which an environment variable asks.

    Raises:
        ContentRefused: it is not.
    """
    if find_spec(package) is None:
        message = f"设置了 {variable}，却没有安装 {package}"
        hint = "运行 python3 tasks.py build，它会按 requirements-cluster.lock 安装"
        raise ContentRefused([Problem(variable, 1, "A114", message, hint)])


def unreachable(address: str, what: str, error: object = "", hint: str = _AGAIN) -> ContentRefused:
    """The refusal that says what could not be done with another machine, without any password."""
    shown = re.sub(r"//[^/@]*@", "//", address)
    told = " ".join(str(error).split())[:_LONGEST]
    return ContentRefused([Problem(shown, 1, "A114", f"{what}{told and f'：{told}'}", hint)])


@contextmanager
def usual_loggers() -> Iterator[None]:
    """Let libraries that are imported now have loggers of their own.

    Pelican's would raise an error wherever a library logs one, in the middle of its work.
    """
    before = logging.getLoggerClass()
    logging.setLoggerClass(logging.Logger)
    try:
        yield
    finally:
        logging.setLoggerClass(before)


def silence(*names: str) -> None:
    """Let loggers say nothing: what matters to the person who waits is said here, in a sentence."""
    for name in names:
        logger = logging.getLogger(name)
        logger.handlers[:] = [logging.NullHandler()]
        logger.propagate = False
