"""Errors that end a task, in Chinese: why a file cannot be written, or what else was refused."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from invoke import Exit

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "这个磁盘只能读",
    errno.ENOSPC: "磁盘满了",
    errno.ENOENT: "没有这个文件夹",
    errno.ENOTDIR: "路径里有一段是文件，不是文件夹",
    errno.EISDIR: "那里已经有同名的文件夹",
    errno.EEXIST: "那里已经有同名的文件",
    errno.ENAMETOOLONG: "名称太长",
}


@contextmanager
def ending_with(*refusals: type[Exception]) -> Iterator[None]:
    """End the task with what a refusal, or an error of the operating system, says."""
    try:
        yield
    except OSError as error:
        raise Exit(why_not_written(error), code=1) from None
    except refusals as error:
        raise Exit(str(error), code=1) from None


def why_not_written(error: OSError) -> str:
    """A sentence on a file or folder that could not be written."""
    place = f" {error.filename}" if error.filename else ""
    reason = _REASONS.get(error.errno or 0, "")
    if reason == "没有权限":
        return f"没有写入权限：{error.filename or ''}。请检查文件夹属于谁，是不是只读。"
    return f"写不进{place}{f'：{reason}' if reason else ''}。请检查这个位置能不能写文件。"
