"""Errors of the operating system: the reason in Chinese, and no number or English word."""

from __future__ import annotations

import errno
import os

import pytest

from plugins.command_line.os_errors import why_not_written


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
