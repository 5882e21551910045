"""The content setting: PATH in pelicanconf.py is the one place that names the county's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.command_line.content_setting import as_typed, content_folder, content_option


def test_the_folder_lies_where_the_settings_say(tmp_path: Path) -> None:
    """PATH is relative to the settings, as it is for Pelican, and may be absolute."""
    settings = tmp_path / "pelicanconf.py"
    settings.write_text('PATH = "county"\n', "utf-8")
    assert content_folder(settings) == tmp_path / "county"
    settings.write_text(f"PATH = {str(tmp_path / 'other')!r}\n", "utf-8")
    assert content_folder(settings) == tmp_path / "other"


@pytest.mark.parametrize("text", ["", "PATH = \n", "PATH = county\n"])
def test_settings_that_cannot_be_read_are_told_in_a_line(text: str, tmp_path: Path) -> None:
    """Who has mistyped the folder is told which file to look at."""
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(text, "utf-8")
    with pytest.raises(SystemExit, match=r"^pelicanconf\.py .+[。\"]$"):
        content_folder(settings)


def test_a_command_names_an_unusual_folder_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option is quoted for the shell, and relative where the person stands above it."""
    monkeypatch.chdir(tmp_path)
    usual, other = tmp_path / "content", tmp_path / "my county"
    assert content_option(usual, Path("content")) == ""
    assert content_option(other, usual) == " --content 'my county'"
    assert as_typed(Path("/")) == "/"
