"""Files of the content folder: which there are, and their text, with a problem for each bad one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.model.kinds import KINDS
from plugins.problems import Problem, Severity

MOST_BYTES = 8_000_000
"""No document of a county is this long; a larger file is something else under a wrong name."""

SITE_FILES = ("site.yaml", "organisations.yaml")
_STEM = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the content folder.

    ``relative`` is its path in the folder (``normative/2020/a.md``), ``shown`` the path as editors
    know it (``content/normative/2020/a.md``).
    """

    path: Path
    relative: str
    shown: str

    @property
    def id(self) -> str:
        """The identity of the document that the file holds: its path without suffix."""
        return self.relative.rsplit(".", 1)[0]

    def problem(self, code: str, message: str, hint: str, line: int = 1) -> Problem:
        """An error in this file."""
        return Problem(self.shown, line, code, message, hint)


def find_files(folder: Path, shown: str) -> Iterator[SourceFile]:
    """Every file below the content folder, hidden ones aside, in the order of their paths.

    ``shown`` is the folder as editors know it.
    """
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        hidden = any(part.startswith((".", "~$")) for part in relative.parts)
        if not hidden and (path.is_symlink() or path.is_file()):
            yield SourceFile(path, relative.as_posix(), f"{shown}/{relative.as_posix()}")


def check_place(file: SourceFile, folder: Path) -> Problem | None:
    """Refuse a file that leads out of the content folder or stands in an unknown folder."""
    if file.path.is_symlink() and not file.path.resolve().is_relative_to(folder.resolve()):
        return file.problem(
            "F101", "这是指向内容文件夹之外的链接，不能发布", "删除这个链接，把文件本身放进来"
        )
    if not file.path.is_file():
        return file.problem("F101", "链接指向的文件不存在", "删除这个链接，或者把文件放回原处")
    top = file.relative.split("/", 1)[0]
    if file.relative not in SITE_FILES and top not in {kind.folder for kind in KINDS}:
        known = "、".join(kind.folder for kind in KINDS)
        return file.problem(
            "F106", f"不知道怎样发布“{file.relative}”", f"文件要放在这些文件夹里：{known}"
        )
    return None


def check_stem(file: SourceFile) -> Problem | None:
    """A document's address is for ever: lower-case letters, digits and hyphens only."""
    if all(_STEM.fullmatch(part) for part in file.id.split("/")):
        return None
    return file.problem(
        "F105",
        f"文件名“{file.relative}”不能用作网址",
        "只用小写字母、数字和连字符，例如 zbf-2026-1.md",
    )


def read_text(file: SourceFile) -> str | Problem:
    """The text of a file, with Unix line ends; a problem if it is no text."""
    try:
        if file.path.stat().st_size > MOST_BYTES:
            return file.problem(
                "F104", "文件过大，不是正常的文稿", "检查是否放错了文件；附件放在附件文件夹里"
            )
        data = file.path.read_bytes()
    except OSError as error:
        return file.problem(
            "F107", f"文件读不出来（{error.strerror}）", "检查文件权限，或者重新保存"
        )
    if b"\0" in data:
        return file.problem(
            "F102", "这不是文本文件", "用记事本或 VS Code 写成纯文本；Word 文件要先导入"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(file, data, error)
    return text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def _wrong_encoding(file: SourceFile, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return file.problem("F102", "这不是文本文件", "检查是否放错了文件；Word 文件要先导入", line)
    return file.problem(
        "F103", "文件不是 UTF-8 编码（像是 GBK）", "用记事本“另存为”，编码选 UTF-8", line
    )


def check_unused(files: Iterable[SourceFile], used: set[str]) -> Iterator[Problem]:
    """Warn of files that nothing publishes, so that none is left out unseen."""
    for file in files:
        if file.relative not in used:
            yield Problem(
                file.shown,
                1,
                "F108",
                "没有文件用到它，不会发布",
                "附件要放在与文件同名的文件夹里；不需要的请删除",
                Severity.WARNING,
            )
