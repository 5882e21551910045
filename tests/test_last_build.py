"""A site is not built in vain, and never left unbuilt when anything is new."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest import MonkeyPatch

from plugins import last_build
from plugins.gazette.native_libraries import can_typeset
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


def _linked(folder: Path) -> Path:
    """A folder somewhere else with a file, and a link to it among the site's."""
    ours = folder.parent.parent / "ours"
    ours.mkdir()
    (ours / "a.md").write_text("甲")
    folder.symlink_to(ours)
    return ours


@pytest.mark.parametrize("place", ["content", "theme", "output"])
def test_a_linked_folder_is_looked_into(place: str, built: Built) -> None:
    """Who reads a site follows links to folders: what is new behind one is new."""
    ours = _linked(getattr(built.site, place) / "linked")
    built.build()
    assert built.note()
    (ours / "a.md").write_text("乙")
    assert built.note() is None


def test_a_link_is_known_by_its_name(built: Built) -> None:
    """The same folder under another name is another part of the site."""
    _linked(built.site.theme / "linked")
    built.build()
    (built.site.theme / "linked").rename(built.site.theme / "other")
    assert built.note() is None


def test_links_may_lead_in_a_circle_or_nowhere(built: Built) -> None:
    """Every folder is walked once, and a link counts where there is nothing behind it."""
    (built.site.content / "again").symlink_to(built.site.content)
    (built.site.content / "lost").symlink_to(built.cache / "later")
    built.build()
    assert built.note()
    (built.cache / "later").write_text("")
    assert built.note() is None


@pytest.mark.parametrize("name", ["plugins/a.py", "pelicanconf.py", "publishconf.py"])
def test_the_program_is_a_source(
    name: str, built: Built, monkeypatch: MonkeyPatch, tmp_path: Path
) -> None:
    """Another program, or another setting of it, may make another site."""
    (tmp_path / "plugins").mkdir()
    for each in ("plugins/a.py", "pelicanconf.py", "publishconf.py"):
        (tmp_path / each).write_text("1")
    monkeypatch.setattr(last_build, "ROOT", tmp_path)
    built.build()
    assert built.note()
    (tmp_path / name).write_text("2")
    assert built.note() is None


OF_BOOKS = {
    "a font": ("HOME", ".fonts/a/a.ttf"),
    "a font where freedesktop.org has it": ("XDG_DATA_HOME", "fonts/a.ttf"),
    "settings of fonts": ("XDG_CONFIG_HOME", "fontconfig/fonts.conf"),
    "settings of fonts that are named": ("FONTCONFIG_PATH", "fonts.conf"),
    "a library that sets lines": ("LD_LIBRARY_PATH", "libpango-1.0.so.0"),
    "a library that shapes letters": ("LD_LIBRARY_PATH", "libharfbuzz.so.0"),
    "a library that finds fonts": ("WEASYPRINT_DLL_DIRECTORIES", "libfontconfig-1.dll"),
}


@pytest.mark.parametrize("what", OF_BOOKS)
def test_what_sets_books_is_a_source(
    what: str, built: Built, monkeypatch: MonkeyPatch, tmp_path: Path
) -> None:
    """With another font or another Pango a book may be another one, though its text is the same."""
    variable, name = OF_BOOKS[what]
    path = tmp_path / "machine" / name
    path.parent.mkdir(parents=True)
    monkeypatch.setenv(variable, str(tmp_path / "machine"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "machine"))  # what Windows calls HOME
    built.build()
    path.write_text("1")
    assert built.note() is None
    built.build()
    assert built.note()
    path.write_text("2")
    assert built.note() is None


@pytest.mark.parametrize("places", ["_FONTS", "_LIBRARY_FOLDERS"])
def test_places_of_systems_are_looked_at(
    places: str, built: Built, monkeypatch: MonkeyPatch, tmp_path: Path
) -> None:
    """Fonts and libraries are sources in each of the folders that systems have for them."""
    folders = [tmp_path / name for name in ("one", "two")]
    monkeypatch.setattr(last_build, places, tuple(map(str, folders)))
    for folder in folders:
        folder.mkdir()
        built.build()
        assert built.note()
        (folder / "libpango-1.0.so").write_text("1")
        assert built.note() is None


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells what is loaded")
@pytest.mark.skipif(not can_typeset(), reason="there is no Pango on this machine")
def test_the_libraries_that_are_loaded_are_looked_at() -> None:
    """What the books of this machine are set with is among the sources."""
    loaded = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines()}
    ours = {path for path in loaded if re.search("/lib(pango|harfbuzz|fontconfig)", path)}
    assert len(ours) >= len(("pango", "harfbuzz", "fontconfig"))
    assert ours <= {os.path.realpath(path) for path in last_build._libraries()}


def test_another_of_two_versions_of_a_library_is_seen(
    built: Built, monkeypatch: MonkeyPatch, tmp_path: Path
) -> None:
    """Both are there as before; only the name by which programs ask leads to the other one."""
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    for name in ("libpango.1", "libpango.2"):
        (tmp_path / name).write_text("1")
    name = tmp_path / "libpango"
    name.symlink_to("libpango.1")
    built.build()
    assert built.note()
    name.unlink()
    name.symlink_to("libpango.2")
    assert built.note() is None


def test_what_cannot_be_looked_at_is_never_the_same(built: Built, monkeypatch: MonkeyPatch) -> None:
    """Two states of which nothing is known are not equal, and no note of one is left."""
    assert built.note()
    monkeypatch.setattr(last_build, "_state", lambda places, young=False: "" if young else "1")
    assert built.note() is None
    built.build()
    assert not list((built.cache / "last").iterdir())


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


def test_young_files_are_not_trusted(built: Built, monkeypatch: MonkeyPatch) -> None:
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


def test_a_note_of_which_a_byte_has_changed_counts_as_none(built: Built) -> None:
    """What the checks had to say is said again only if it is what they said."""
    (file,) = (built.cache / "last").iterdir()
    text = file.read_text("utf-8")
    assert built.note() is not None
    file.write_text(text.replace('"said": "', '"said": "1'), "utf-8")
    assert built.note() is None


def test_settings_have_notes_of_their_own(built: Built) -> None:
    """What was built for a preview is not taken for what is published."""
    assert unchanged(built.cache, replace(built.site, settings="b.py"), "") is None
    (file,) = (built.cache / "last").iterdir()
    assert (
        json.loads(file.read_text("utf-8").split("\n")[1])["day"] == built.library.as_of.isoformat()
    )
