"""Errors of the operating system: the reason in Chinese, and no number or English word."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from invoke import Exit

from plugins.command_line.os_errors import ending_with, why_not_written


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_error_is_a_chinese_sentence(number: int) -> None:
    """Whatever the system says, the person reads the place and what to do, in Chinese."""
    said = why_not_written(OSError(number, os.strerror(number), "a/b"))
    assert "a/b" in said
    assert said.endswith("。")
    assert os.strerror(number) not in said


def test_a_forbidden_place_is_called_forbidden() -> None:
    """The commonest reason is told as such."""
    assert why_not_written(PermissionError(errno.EACCES, "", "x")).startswith("没有写入权限：x")


def test_refusal_ends_the_task_with_what_it_says(tmp_path: Path) -> None:
    """A refusal that is named, and any error of the system, becomes one line and status 1."""
    with pytest.raises(Exit, match="写坏了") as ended, ending_with(ValueError):
        raise ValueError("写坏了")
    assert ended.value.code == 1
    with pytest.raises(Exit, match="没有这个文件夹"), ending_with():
        (tmp_path / "gone" / "file").write_text("")
    with pytest.raises(KeyError), ending_with(ValueError):
        raise KeyError
