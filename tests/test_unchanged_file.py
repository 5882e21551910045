"""A file is read only as it was when the build began."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from plugins.unchanged_file import ChangedFileError, read_unchanged


def test_file_as_it_was_is_read(tmp_path: Path) -> None:
    """The bytes that the SHA-256 names are returned."""
    (tmp_path / "a").write_bytes(b"1")
    assert read_unchanged(tmp_path, "a", hashlib.sha256(b"1").hexdigest()) == b"1"


@pytest.mark.parametrize("name", ["a", "gone"])
def test_file_that_changed_or_went_is_refused(tmp_path: Path, name: str) -> None:
    """Other bytes, or none, are an error that names the file and says what to do."""
    (tmp_path / "a").write_bytes(b"2")
    with pytest.raises(
        ChangedFileError, match=f"文件 {name} 在生成过程中被改动，请再生成一次"
    ) as refused:
        read_unchanged(tmp_path, name, hashlib.sha256(b"1").hexdigest())
    assert refused.value.path == name
