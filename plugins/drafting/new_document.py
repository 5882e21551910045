"""A new document: which fields are asked for, and the files that are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.command_line.os_errors import why_not_written
from plugins.drafting.answers import problems_of
from plugins.drafting.file_text import file_text
from plugins.drafting.judging import told
from plugins.model.kinds import Kind
from plugins.model.kinds.annual_report import Applications
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.kinds.row import Row, columns_of
from plugins.reading.source_files import STEM

WORTH_ASKING = (
    "title", "sign_date", "issuer", "doc_no", "doc_type", "nature", "unified_no", "index_no",
    "addressee", "signature", "note", "theme", "effective_date", "expiry_date", "interprets",
    "publish_datetime", "source", "summary", "draft", "explanation", "email", "postal_address",
    "phone", "interpreter", "is_part_of", "review",
)  # fmt: skip
"""Fields that belong to most documents that have them, in the order in which they are asked."""


class NotWrittenError(Exception):
    """A new document cannot be written; the message says why and what to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to write: its path below the content folder, and its text."""

    path: str
    text: str


def asked_fields(kind: Kind) -> list[Field]:
    """The fields that a person is asked for: those that most documents have, and what is required."""
    asked = [f for f in fields_of(kind.record) if f.required or f.name in WORTH_ASKING]
    rank = {name: place for place, name in enumerate(WORTH_ASKING)}
    return sorted(asked, key=lambda field: rank.get(field.name, rank["publish_datetime"]))


def wrong_name(folder: str, name: str, taken: Collection[str]) -> str:
    """What is wrong with a file's name in a folder, empty if nothing is; ``taken`` are the ids there."""
    if not name:
        return "还缺少文件名，加上：--name ybf-2026-3（小写字母、数字和连字符）"
    if not all(STEM.fullmatch(part) for part in name.split("/")):
        return f"文件名“{name}”不能用作网址。只用小写字母、数字和连字符，例如 ybf-2026-3。"
    if f"{folder}/{name}" in taken:
        return f"已经有 {folder}/{name}.md。请换一个文件名。"
    return ""


def new_files(kind: Kind, path: str, values: Mapping[str, Any]) -> list[NewFile]:
    """The files of a new document at ``path`` below the content folder, without suffix.

    Raises:
        NotWrittenError: the fields have problems.
    """
    if problems := problems_of(kind.record, values):
        raise NotWrittenError("\n".join(map(told, problems)))
    text = file_text(fields_of(kind.record), values)
    return [NewFile(f"{path}.md", text), *_rows_file(kind, path, values)]


def _rows_file(kind: Kind, name: str, values: Mapping[str, Any]) -> Iterator[NewFile]:
    """The CSV file beside the document, for a kind that has rows and names a file."""
    file_name, row_class = values.get("rows"), kind.record.row_class()
    if file_name and row_class:
        table = io.StringIO(newline="")
        writer = csv.writer(table, lineterminator="\r\n")
        writer.writerow(columns_of(row_class))
        writer.writerows(_first_rows(row_class))
        yield NewFile(f"{name.rpartition('/')[0]}/{file_name}", table.getvalue())


def _first_rows(row_class: type[Row]) -> list[list[str]]:
    """The rows that a table has at any rate: a prescribed one has all of them, with zeros."""
    if row_class is not Applications:
        return []
    zeros = ["0"] * (len(columns_of(row_class)) - 1)
    return [[line.item, *zeros] for line in APPLICATION_LINES]


def write_files(files: list[NewFile], folder: Path) -> list[Path]:
    """Write new files below the content folder and tell their paths; what is there is not touched.

    Raises:
        NotWrittenError: a file is there already, or cannot be written.
    """
    for file in files:
        if (folder / file.path).exists():
            raise NotWrittenError(f"已经有 {folder / file.path}，没有改动。请换一个文件名。")
    paths = [folder / file.path for file in files]
    for path, file in zip(paths, files, strict=True):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Excel takes a CSV file without a byte order mark for GBK.
            encoding = "utf-8-sig" if path.suffix == ".csv" else "utf-8"
            with path.open("x", encoding=encoding, newline="") as stream:
                stream.write(file.text)
        except OSError as error:
            raise NotWrittenError(why_not_written(error)) from None
    return paths
