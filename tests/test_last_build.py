"""A site is not built in vain, and never left unbuilt when anything is new."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins import last_build
from plugins.last_build import LastBuild, Note, Site, unchanged
from plugins.reading.content_library import today

LONG_AGO = time.time() - 60


class Built:
    """Folders of a site, and a build that reads and writes nothing in them but its note."""

    def __init__(self, folder: Path, library: Any) -> None:
        self.cache, self.library = folder / "cache", library
        self.site = Site(folder / "content", folder / "theme", folder / "output", "a.py")
        for place in (self.site.content, self.site.theme, self.site.output):
            (place / "sub").mkdir(parents=True)
            for name in ("a.md", "sub/b.md"):
                (place / name).write_text("甲")
                os.utime(place / name, (LONG_AGO, LONG_AGO))

    def build(self, **settings: Any) -> None:
        """Note what is there, as the last of the plugins does."""
        context = {"library": self.library, "said": "提醒\n"}
        folders = {
            "PATH": self.site.content,
            "THEME": self.site.theme,
            "OUTPUT_PATH": self.site.output,
            "CACHE_PATH": self.cache,
        }
        given = {name: str(folder) for name, folder in folders.items()}
        LastBuild(context, {"SETTINGS_FILE": "a.py", **given, **settings}).generate_output(None)

    def note(self, as_of: str = "") -> Note | None:
        """What the task finds."""
        return unchanged(self.cache, self.site, as_of)


@pytest.fixture
def built(make_content, load, tmp_path, monkeypatch) -> Built:
    """A site that was built, of files that were old then."""
    # A new file cannot be made old: its time of change is the system's. So no file is young here.
    monkeypatch.setattr(last_build, "TOO_YOUNG", -(10**18))
    library, _ = load(make_content({}))
    site = Built(tmp_path / "site", replace(library, as_of=today(library.site)))
    site.build()
    return site


def test_what_the_checks_had_to_say_is_said_again(built: Built) -> None:
    """Nothing is new: the note is found, with the words that every build shows."""
    note = built.note()
    assert note
    assert note.said == "提醒\n"


CHANGES: dict[str, Callable[[Site], object]] = {
    "a text": lambda site: (site.content / "a.md").write_text("乙"),
    "a text of the same length": lambda site: (site.content / "sub/b.md").write_text("乙"),
    "a new text": lambda site: (site.content / "sub/c.md").write_text("乙"),
    "a text that is gone": lambda site: (site.content / "a.md").unlink(),
    "a renamed text": lambda site: (site.content / "a.md").rename(site.content / "c.md"),
    "the theme": lambda site: (site.theme / "sub/b.md").write_text("乙"),
    "a published page": lambda site: (site.output / "a.md").write_text("乙"),
    "a page that is gone": lambda site: (site.output / "sub/b.md").unlink(),
    "a foreign file among the pages": lambda site: (site.output / "x").write_text(""),
    "no output": lambda site: site.output.rename(site.output.with_name("other")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_new_lets_the_site_be_built(change: str, built: Built) -> None:
    """A change of a source or of what is published is seen, wherever it is."""
    CHANGES[change](built.site)
    assert built.note() is None


def test_a_change_that_keeps_size_and_time_is_seen(built: Built) -> None:
    """Programs that copy files set their times; the system's own time of change tells."""
    path = built.site.content / "a.md"
    path.write_text("乙")
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert built.note() is None


def test_a_site_is_of_its_day(built: Built) -> None:
    """On another day, or one that somebody asks for, the site may be another one."""
    day = built.library.as_of
    assert built.note(day.isoformat()) is None
    built.library = replace(built.library, as_of=day - timedelta(days=1))
    built.build()
    assert built.note() is None
    built.library = replace(built.library, as_of_given=True)
    built.build()
    assert built.note((day - timedelta(days=1)).isoformat())
    assert built.note(day.isoformat()) is None


def test_young_files_are_not_trusted(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """What changed just now may change again within a tick of the clock: the next build looks."""
    monkeypatch.setattr(last_build, "TOO_YOUNG", 2_000_000_000)
    (built.site.content / "a.md").write_text("乙")
    built.build()
    assert built.note() is None


def test_a_signed_site_is_always_built(built: Built) -> None:
    """The certificate lies elsewhere, and may have been renewed."""
    built.build(SIGNING_KEY="/somewhere/key.p12")
    assert built.note() is None


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1]", b"\xff", b'{"sources": 1}'])
def test_a_damaged_note_counts_as_none(damage: bytes, built: Built) -> None:
    """Of a note that is no note nothing is known."""
    (file,) = (built.cache / "last").iterdir()
    file.write_bytes(damage)
    assert built.note() is None


def test_settings_have_notes_of_their_own(built: Built) -> None:
    """What was built for a preview is not taken for what is published."""
    assert unchanged(built.cache, replace(built.site, settings="b.py"), "") is None
    (file,) = (built.cache / "last").iterdir()
    assert json.loads(file.read_text("utf-8"))["day"] == built.library.as_of.isoformat()
