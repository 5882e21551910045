"""The county's content folder: ``PATH`` in pelicanconf.py, read without Pelican."""

from __future__ import annotations

import runpy
import shlex
import sys
from pathlib import Path


def content_folder(settings: Path) -> Path:
    """The folder that ``PATH`` names, which is relative to the settings as it is for Pelican.

    Ends the program with a line of Chinese when the settings cannot be read.
    """
    try:
        return settings.parent / str(runpy.run_path(str(settings))["PATH"])
    except KeyError:
        sys.exit(f'{settings.name} 里没有 PATH。写上内容文件夹，例如：PATH = "content"')
    except Exception as error:  # whatever a program in a settings file can do
        sys.exit(f"{settings.name} 读不出来：{error}。请对照原来的写法检查。")


def content_option(content: Path, usual: Path) -> str:
    """The option that a printed command needs for a content folder; empty for the usual one."""
    if content.resolve() == usual.resolve():
        return ""
    return f" --content {shlex.quote(as_typed(content))}"


def as_typed(path: Path) -> str:
    """A path as a person in the working directory would type it."""
    here, whole = Path.cwd(), path.resolve()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)
