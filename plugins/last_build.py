"""The last build: a note of what it was made from and what it left, so that none is made in vain.

Stands last in the list of plugins: it looks at the sources before anything is read, and at the output
when all is written. The task ``build`` asks ``unchanged`` before it starts Pelican at all; it names the
file of settings (``SETTINGS_FILE``), without which nothing is noted. The note holds
what the file system says of each file (size, times, number), and no more than a saving of time: with
whatever is missing, new, young or not understood, the site is built.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import sysconfig
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[1]

TOO_YOUNG = 2_000_000_000
"""Nanoseconds: a file that changed so shortly before it was looked at may change again unseen."""

_PROGRAM = ("plugins", "pelicanconf.py", "publishconf.py")

_FONTS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
    "/Library/Fonts", "~/Library/Fonts", "C:/Windows/Fonts",
)  # fmt: skip
"""Where systems keep fonts: with another one, a book may look different."""


@dataclass(frozen=True, slots=True)
class Site:
    """What is built where: folders of content, theme and output, and the file of settings."""

    content: Path
    theme: Path
    output: Path
    settings: str


@dataclass(frozen=True, slots=True)
class Note:
    """``sources`` and ``output`` are digests of what the file system says of all files.

    ``day`` is the as-of date in ``zone``; ``given`` whether somebody asked for it. ``said`` is what the
    checks had to say, which every build says again.
    """

    sources: str
    output: str
    day: str
    zone: str
    given: bool
    said: str


def unchanged(cache: Path, site: Site, as_of: str) -> Note | None:
    """The note of the last build, if another one would read and make the same."""
    note = _read(_file(cache, site))
    if note is None or note.given != bool(as_of):
        return None
    day = as_of or datetime.now(ZoneInfo(note.zone)).date().isoformat()
    if note.day != day or note.sources != _state_of_sources(site):
        return None
    return note if note.output == _state([site.output], young=True) else None


class LastBuild:
    """Writes the note."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any) -> None:
        """Look at the sources before any is read: what changes from now on shows next time."""
        self.context, self.settings = context, settings
        content, theme, output = (Path(settings[n]) for n in ("PATH", "THEME", "OUTPUT_PATH"))
        self.site = Site(content, theme, output, settings.get("SETTINGS_FILE", ""))
        self.sources = _state_of_sources(self.site) if self.site.settings else ""

    def generate_output(self, _writer: Any) -> None:
        """Note what was built; a site that is signed is always built, for its key lies elsewhere."""
        file = _file(Path(self.settings["CACHE_PATH"]), self.site)
        if not self.site.settings:
            return
        if not self.sources or self.settings.get("SIGNING_KEY"):
            file.unlink(missing_ok=True)
            return
        library = self.context["library"]
        note = Note(
            self.sources,
            _state([self.site.output], young=True),
            library.as_of.isoformat(),
            library.site.time_zone,
            library.as_of_given,
            self.context["said"],
        )
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(asdict(note), ensure_ascii=False), "utf-8")


def _file(cache: Path, site: Site) -> Path:
    places = (site.content, site.theme, site.output)
    told = "\n".join((*(str(place.resolve()) for place in places), site.settings))
    name = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
    return cache / "last" / f"{name}.json"


def _read(file: Path) -> Note | None:
    try:
        return Note(**json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _state_of_sources(site: Site) -> str:
    """The state of all that a site is made from; empty where it cannot be sure."""
    places = [site.content, site.theme, *(ROOT / name for name in _PROGRAM)]
    files = _state(places)
    if not files:
        return ""
    libraries = sorted(path.name for path in Path(sysconfig.get_path("purelib")).iterdir())
    fonts = [f"{folder} {folder.stat().st_mtime_ns}" for folder in _font_folders()]
    told = "\n".join((files, sys.version, *libraries, *fonts))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def _font_folders() -> Iterator[Path]:
    for place in _FONTS:
        yield from (Path(folder) for folder, _, _ in os.walk(Path(place).expanduser()))


def _state(places: Iterable[Path], young: bool = False) -> str:
    """What the file system says of all files, as SHA-256 (hexadecimal).

    Empty where a file cannot be looked at, or is too young to tell whether it will change; ``young``
    ones count where only this program writes.
    """
    digest, now = hashlib.sha256(), time.time_ns()
    try:
        for path, status in _files(places):
            changed = max(status.st_mtime_ns, status.st_ctime_ns)
            if not young and changed + TOO_YOUNG > now:
                return ""
            told = (path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            digest.update(repr(told).encode("utf-8", "backslashreplace"))
    except OSError:
        return ""
    return digest.hexdigest()


def _files(places: Iterable[Path]) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below some places, or at them, in the order of the file system, with its state."""
    waiting = [os.path.realpath(place) for place in places]
    while waiting:
        place = waiting.pop()
        if Path(place).is_file():
            yield place, Path(place).stat()
            continue
        with os.scandir(place) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    # Windows gives a walk no number of the file and old times of it.
                    known = Path(entry).stat() if os.name == "nt" else entry.stat()
                    yield entry.path, known


def get_generators(_pelican: Any) -> type[LastBuild]:
    """Tell Pelican of the generator."""
    return LastBuild


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    # Pelican is imported only where it is there already: the task asks without it, at once.
    from pelican.plugins import signals  # noqa: PLC0415

    signals.get_generators.connect(get_generators)
