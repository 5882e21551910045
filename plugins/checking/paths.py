"""Paths that a person or a hook asks for: whose problems are shown."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PureWindowsPath

from plugins.problems import Problem, one_line


class NotChecked(ValueError):
    """The check cannot be made as asked; the message, in Chinese, is for who asked."""


def paths_in(folder: Path, arguments: Iterable[str]) -> list[str]:
    """Paths relative to the content folder, as they stand in messages behind its name.

    An argument may be absolute, relative to the working directory or to the content folder, and
    written with the backslashes of Windows.

    Raises:
        NotChecked: a path is not there, or lies elsewhere.
    """
    return [_path_in(folder, argument) for argument in arguments]


def _path_in(folder: Path, argument: str) -> str:
    root = folder.resolve()
    forms = dict.fromkeys((argument, PureWindowsPath(argument).as_posix()))
    places = [place for form in forms for place in (Path(form), folder / form)]
    there = [_placed(place) for place in places if os.path.lexists(place)]
    if not there:
        raise NotChecked(f"没有“{argument}”。路径从当前文件夹或者内容文件夹写起。")
    inside = next((place for place in there if place.is_relative_to(root)), None)
    if inside is None:
        raise NotChecked(
            f"“{argument}”不在内容文件夹 {folder} 里，check 只检查里面的文件。"
            "它在另一个内容文件夹里的，用 --content 写明那个文件夹。"
        )
    return inside.relative_to(root).as_posix()


def _placed(path: Path) -> Path:
    """Where a path lies; a link that is a file lies where it stands, as in messages."""
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def concerned(
    problems: Iterable[Problem], paths: Sequence[str], shown: str, rows: Mapping[str, str]
) -> tuple[list[Problem], list[Problem]]:
    """The problems of these files and folders, and all the others.

    To a document belong the files in the folder of its name, and the CSV file beside it (``rows``).
    """
    wanted = {shown if path == "." else f"{shown}/{path}" for path in paths}
    wanted |= {rows[path] for path in wanted if path in rows}
    wanted = set(map(one_line, wanted))
    inside = {path.removesuffix(".md") for path in wanted}
    chosen: list[Problem] = []
    others: list[Problem] = []
    for problem in problems:
        folders = _with_folders(problem.path)
        is_wanted = problem.path in wanted or not inside.isdisjoint(folders)
        (chosen if is_wanted else others).append(problem)
    return chosen, others


def _with_folders(path: str) -> list[str]:
    """The path and every folder above it."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
