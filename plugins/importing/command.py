"""The task `import-text`: a file with found text, and what was made of it."""

from __future__ import annotations

from pathlib import Path

from plugins.importing.text import Imported, import_text


class CannotRead(Exception):
    """The file cannot be read; the message is for the person who named it."""


def import_file(file: Path) -> Imported:
    """Make Markdown of a file with found text.

    Raises:
        CannotRead: there is no such file, or it is not text in UTF-8.
    """
    try:
        return import_text(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise CannotRead(f"读不出 {file}。请检查路径，并把文件存成 UTF-8 编码的纯文本。") from None
