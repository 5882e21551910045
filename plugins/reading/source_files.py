"""Files of the content folder: which there are, and their text, with a problem for each bad one."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from plugins.model.kinds import KIND_OF_FOLDER, KINDS
from plugins.problems import Problem, Severity

MOST_BYTES = 2_000_000
"""No document of a county is this long; a larger file is something else under a wrong name."""

SITE_FILES = ("site.yaml", "organisations.yaml", "search.yaml")
VOCABULARIES = "vocabularies"
VOCABULARY_NAMES = (
    "themes", "openness", "disclosure-fields", "interpretation-forms", "update-cycles",
    "village-items", "typos",
)  # fmt: skip
"""Lists of words that a county edits: ``content/vocabularies/NAME.yaml``; each may be missing."""

OFFICE_FILES = (*SITE_FILES, *(f"{VOCABULARIES}/{name}.yaml" for name in VOCABULARY_NAMES))
"""What there is beside the documents, as paths in the content folder."""

STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A part of an address that is for ever: a folder or a file name without suffix."""

_NEARLY_MARKDOWN = re.compile(r"(?:\.md\.(?:txt|md)|\.markdown|\.md)$", re.IGNORECASE)
_LEFT_BY_SYSTEMS = {"thumbs.db", "desktop.ini"}
_BYTE_ORDER_MARK = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class SourceFile(NamedTuple):
    """A file of the content folder.

    ``place`` is where it lies, ``relative`` its path in the folder (``normative/2020/a.md``),
    ``shown`` the path as editors know it (``content/normative/2020/a.md``). ``status`` is what the
    file system said of it, or of the file that a link leads to, when the folder was walked through;
    None if it could not, and for a file that was not come upon in this way.
    """

    place: str | os.PathLike[str]
    relative: str
    shown: str
    status: os.stat_result | None = None
    is_link: bool = False

    @property
    def path(self) -> Path:
        """Where it lies, as a Path: made when asked for, which takes longer than finding the file."""
        return Path(self.place)

    @property
    def id(self) -> str:
        """The identity of the document that the file holds: its path without suffix."""
        return self.relative.rsplit(".", 1)[0]

    @property
    def folder(self) -> str:
        """The folder in which it lies, relative to the content folder."""
        return self.relative.rpartition("/")[0]

    def problem(self, code: str, message: str, hint: str, line: int = 1) -> Problem:
        """An error in this file."""
        return Problem(self.shown, line, code, message, hint)


def list_files(folder: Path, shown: str) -> tuple[list[SourceFile], list[Problem]]:
    """Every file below the content folder by path, and the folders that cannot be looked into.

    ``shown`` is the folder as editors know it. Links to folders are listed and not followed; what
    systems and Word leave behind (``.DS_Store``, ``~$a.docx``) is no content.
    """
    files: list[SourceFile] = []
    problems: list[Problem] = []
    waiting = [""]
    while waiting:
        above = waiting.pop()
        prefix = f"{above}/" if above else ""
        try:
            with os.scandir(f"{folder}/{above}") as found:
                entries = [entry for entry in found if not _is_left_behind(entry.name)]
        except OSError:
            problems.append(_closed(_printable(f"{shown}/{above or '.'}")))
            continue
        for entry in entries:
            relative = f"{prefix}{entry.name}"
            if _is_folder(entry):
                waiting.append(relative)
            else:
                shown_path = _printable(f"{shown}/{relative}")
                status, is_link = _status(entry), entry.is_symlink()
                files.append(SourceFile(entry.path, relative, shown_path, status, is_link))
    return sorted(files, key=attrgetter("relative")), problems


def _is_left_behind(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _LEFT_BY_SYSTEMS


def _closed(shown: str) -> Problem:
    """What is said of a folder that cannot be looked into."""
    message = "文件夹打不开，里面的文件没有读到"
    return Problem(shown, 1, "F107", message, "检查文件夹的权限")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    """What the file system says of a file; None if it is gone by now: whoever reads it will say so."""
    try:
        # Windows gives a walk no number of the file and old times of it; there it is asked anew.
        return os.stat(entry.path) if os.name == "nt" else entry.stat()  # noqa: PTH116
    except OSError:
        return None


def _printable(path: str) -> str:
    """A path that can be printed, also when a name in it is no UTF-8."""
    return path if path.isascii() else path.encode("utf-8", "backslashreplace").decode()


def placed_files(
    folder: Path, shown: str, pictures: Collection[str] = ()
) -> tuple[list[SourceFile], list[Problem]]:
    """The files of the content folder that may stand where they do, and what is wrong with others."""
    found, problems = list_files(folder, shown)
    files = []
    for file in found:
        if problem := check_place(file, folder, pictures):
            problems.append(problem)
        else:
            files.append(file)
    return files, problems


def check_place(file: SourceFile, folder: Path, pictures: Collection[str] = ()) -> Problem | None:
    """Refuse what leads out of the content folder, stands in an unknown one, or has a wrong name.

    ``pictures`` are the files beside ``site.yaml`` that it names.
    """
    if problem := _check_sort(file, folder) or _check_name(file):
        return problem
    top = file.relative.split("/", 1)[0]
    if top not in KIND_OF_FOLDER and file.relative not in (*OFFICE_FILES, *pictures):
        hint = f"文件要放在这些文件夹里：{'、'.join(kind.folder for kind in KINDS)}"
        if top == VOCABULARIES:
            hint = f"词表只有这些：{'、'.join(f'{name}.yaml' for name in VOCABULARY_NAMES)}"
        return file.problem("F106", f"不知道怎样发布“{file.relative}”", hint)
    return None


def _check_sort(file: SourceFile, folder: Path) -> Problem | None:
    """Refuse what is no file of its own: a link that leads nowhere good, a pipe that nobody fills."""
    if file.is_link:
        return _check_link(file, folder)
    if file.status is None or stat.S_ISREG(file.status.st_mode):
        return None
    return file.problem("F101", "这不是普通的文件（是管道或者设备），不能读", "删除它")


def _check_link(file: SourceFile, folder: Path) -> Problem | None:
    try:
        file.path.stat()
    except OSError as error:
        if error.errno == errno.ELOOP:
            return file.problem("F101", "这个链接指向自己", "删除这个链接，把文件本身放进来")
    if not file.path.resolve().is_relative_to(folder.resolve()):
        return file.problem(
            "F101", "这是指向内容文件夹之外的链接，不能发布", "删除这个链接，把文件本身放进来"
        )
    if file.path.is_dir():
        return file.problem(
            "F101", "这是指向文件夹的链接，里面的文件不会发布", "把文件夹本身放进来"
        )
    if not file.path.is_file():
        return file.problem("F101", "链接指向的文件不存在", "删除这个链接，或者把文件放回原处")
    return None


def _check_name(file: SourceFile) -> Problem | None:
    try:
        file.relative.encode()
    except UnicodeEncodeError:
        return file.problem("F105", "文件名是乱码", "给文件改名")
    name = file.relative.rpartition("/")[2]
    right = _NEARLY_MARKDOWN.sub(".md", name)
    if right != name:
        return file.problem("F105", "扩展名不是 .md，这个文件不会发布", f"改名为 {right}")
    return None


ATTACHABLE = {
    ".pdf", ".ofd", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".csv", ".ppt", ".pptx", ".txt",
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".zip", ".mp3", ".mp4",
}  # fmt: skip
"""What may be attached: files to read, look at or listen to, and none that a browser runs."""


def check_attachment(file: SourceFile) -> Problem | None:
    """Refuse an attachment that readers should not be given."""
    if file.path.suffix.lower() not in ATTACHABLE:
        kinds = "、".join(sorted(suffix[1:] for suffix in ATTACHABLE))
        return file.problem("F110", "这类文件不能作附件", f"附件只用这些格式：{kinds}")
    return None


def check_stem(file: SourceFile) -> Problem | None:
    """A document's address is for ever: lower-case letters, digits and hyphens only."""
    if all(STEM.fullmatch(part) for part in file.id.split("/")):
        return None
    return file.problem(
        "F105",
        f"文件名“{file.relative}”不能用作网址",
        "文件夹和文件名只用小写字母、数字和连字符，例如 zbf-2026-1.md",
    )


def read_bytes(file: SourceFile) -> bytes | Problem:
    """The bytes of a file; a problem if it may not be read."""
    try:
        return file.path.read_bytes()
    except OSError:
        return file.problem("F107", "文件读不出来", "检查文件权限，或者重新保存")


def read_text(file: SourceFile) -> str | Problem:
    """The text of a file, with Unix line ends; a problem if it is no text."""
    data = read_bytes(file)
    return data if isinstance(data, Problem) else decode_text(file, data)


def decode_text(file: SourceFile, data: bytes) -> str | Problem:
    """The bytes of a file as a text with Unix line ends; a problem if they are none."""
    if len(data) > MOST_BYTES:
        return file.problem(
            "F104", "文件过大，不是正常的文稿", "检查是否放错了文件；附件放在附件文件夹里"
        )
    if data.startswith(_UTF_16):
        return _wrong_encoding(file, "UTF-16", 1)
    if b"\0" in data:
        return file.problem(
            "F102", "这不是文本文件", "用记事本或 VS Code 写成纯文本；Word 文件要先导入"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(file, data, error)
    return text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def _not_utf_8(file: SourceFile, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return file.problem("F102", "这不是文本文件", "检查是否放错了文件；Word 文件要先导入", line)
    return _wrong_encoding(file, "GBK", line)


def _wrong_encoding(file: SourceFile, likely: str, line: int) -> Problem:
    message = f"文件不是 UTF-8 编码（像是 {likely}）"
    return file.problem("F103", message, "用记事本“另存为”，编码选 UTF-8", line)


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
