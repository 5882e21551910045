"""Errors of the operating system, in Chinese: why a file cannot be written or read."""

from __future__ import annotations

import errno

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


def why_not_written(error: OSError) -> str:
    """A sentence on a file or folder that could not be written."""
    place = f" {error.filename}" if error.filename else ""
    reason = _REASONS.get(error.errno or 0, "")
    if reason == "没有权限":
        return f"没有写入权限：{error.filename or ''}。请检查文件夹属于谁，是不是只读。"
    return f"写不进{place}{f'：{reason}' if reason else ''}。请检查这个位置能不能写文件。"
