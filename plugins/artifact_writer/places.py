"""Places: whether paths can stand side by side, and folders be written; said to editors if not."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from plugins.problems import ContentRefused, Problem

_FULL = "清理磁盘，或者换到有空间的磁盘，再生成一次"
_ALLOW = "请有权限的人改正权限，或者换一个文件夹"
_IN_THE_WAY = "移走挡在那里的文件或者文件夹，或者换一个文件夹"
_BUSY = "关闭正在用它的程序；如果它是挂载点，就换成挂载点里面的一个文件夹"

_REASONS = {
    errno.ENOSPC: ("磁盘已满", _FULL),
    errno.EDQUOT: ("磁盘配额已用完", _FULL),
    errno.EFBIG: ("文件太大，磁盘放不下", _FULL),
    errno.EACCES: ("没有权限", _ALLOW),
    errno.EPERM: ("没有权限", _ALLOW),
    errno.EROFS: ("磁盘是只读的", _ALLOW),
    errno.EEXIST: ("那里有同名的文件", _IN_THE_WAY),
    errno.ENOTDIR: ("路径中应是文件夹的地方是一个文件", _IN_THE_WAY),
    errno.EISDIR: ("应是文件的地方是一个文件夹", _IN_THE_WAY),
    errno.ENOTEMPTY: ("文件夹不是空的", _IN_THE_WAY),
    errno.EBUSY: ("它正被占用，或者是挂载点", _BUSY),
    errno.EXDEV: ("它是挂载点", _BUSY),
    errno.ENOENT: ("没有这个文件或者文件夹", "检查路径，再生成一次"),
}
"""What went wrong, and what to do, by the system's number of an error."""


def check_paths(paths: Iterable[str]) -> None:
    """Refuse output paths that cannot stand in one folder; a path that ends in ``/`` is a tree's.

    Raises:
        ContentRefused: two are the same, or one is a file where another needs a folder (``a`` and
            ``a/b``); all such pairs are named.
    """
    counts = Counter(paths)
    problems = [
        Problem(path, 1, "A103", f"有 {count} 项内容都要公布在 /{path}", "给其中的文件改名")
        for path, count in counts.items()
        if count > 1
    ]
    files = counts.keys() & _folders_above(counts)
    problems += [
        Problem(path, 1, "A103", f"/{file} 是一个文件，/{path} 却要放在它下面", "给其中一个改名")
        for path in (counts if files else ())
        for file in sorted(files)
        if path.startswith(f"{file}/")
    ]
    if problems:
        raise ContentRefused(problems)


def _folders_above(paths: Iterable[str]) -> set[str]:
    """All folders that paths need."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def check_output_place(output: Path, sources: Mapping[str, Path], cache: Path) -> None:
    """Refuse an output folder that would be read as a source, or replace what it is made from.

    ``sources`` maps Chinese names to folders. All paths are absolute and without symbolic links.

    Raises:
        ContentRefused: the output and a source lie in each other, or the output holds the cache.
    """
    for name, folder in {**sources, "缓存文件夹": cache}.items():
        if folder == output:
            _refuse_place(output, f"输出文件夹就是{name}")
        if folder.is_relative_to(output):
            _refuse_place(output, f"{name} {folder.as_posix()} 在输出文件夹里，会被网站替换掉")
        if folder != cache and output.is_relative_to(folder):
            _refuse_place(output, f"输出文件夹在{name} {folder.as_posix()} 里，会被当作来源读取")


def _refuse_place(output: Path, message: str) -> None:
    hint = "换一个单独的输出文件夹，例如 output"
    raise ContentRefused([Problem(output.as_posix(), 1, "A105", message, hint)])


@contextmanager
def unwritable_refused(output: Path, cache: Path) -> Iterator[None]:
    """Say in Chinese which file or folder the system did not let the block read or write.

    The system does not always name it (a full disk): then it is one of ``output`` and ``cache``.

    Raises:
        ContentRefused: there was an ``OSError``.
    """
    try:
        yield
    except OSError as error:
        raise ContentRefused([_unwritable(error, output, cache)]) from error


def _unwritable(error: OSError, output: Path, cache: Path) -> Problem:
    place = str(error.filename or output)
    reason, hint = _REASONS.get(
        error.errno or 0, (error.strerror or str(error), "检查这个位置，或者换一个文件夹")
    )
    what = "无法读写这里" if error.filename else f"无法写入这里或者缓存文件夹 {cache.as_posix()}"
    return Problem(place, 1, "A104", f"{what}：{reason}", hint)
