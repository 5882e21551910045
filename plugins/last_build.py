"""The last build: a note of what it was made from and what it left, so that none is made in vain.

Stands last in the list of plugins: it looks at the sources before anything is read, and at the output
when all is written. The task ``build`` asks ``unchanged`` before it starts Pelican at all; it names the
file of settings (``SETTINGS_FILE``), without which nothing is noted. The note holds
what the file system says of each file (size, times, number), and no more than a saving of time: with
whatever is missing, new, young or not understood, the site is built.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import json
import os
import sys
import sysconfig
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[1]

TOO_YOUNG = 2_000_000_000
"""Nanoseconds: some file systems know the time of a change to two seconds only.

So a file that changed shortly before it was looked at may change again unseen; ``reading`` waits as
long for the same reason.
"""

_PROGRAM = ("plugins", "pelicanconf.py", "publishconf.py")

_FONTS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
    "$XDG_DATA_HOME/fonts", "/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts",
    "C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts",
    "/etc/fonts", "/usr/local/etc/fonts", "/opt/homebrew/etc/fonts",
    "~/.config/fontconfig", "$XDG_CONFIG_HOME/fontconfig", "~/.fonts.conf",
)  # fmt: skip
"""Where systems keep fonts and the settings of fontconfig: with others, a book may look different."""

_FONT_VARIABLES = ("FONTCONFIG_FILE", "FONTCONFIG_PATH")

_LIBRARY_FOLDERS = (
    "/usr/lib", "/usr/lib/*-linux-*", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib",
    "/opt/local/lib", "C:/msys64/*64/bin", "C:/Program Files/GTK3-Runtime Win64/bin",
)  # fmt: skip
"""Where a loader finds the libraries that set books; another Pango sets the same text otherwise."""

_LIBRARY_VARIABLES = (
    "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
    "WEASYPRINT_DLL_DIRECTORIES",
)  # fmt: skip
_LIBRARIES = ("libpango*", "libharfbuzz*", "libfontconfig*")

_LOADER = "/etc/ld.so.cache"
"""Written on Linux when a library comes or goes: it knows folders that are named nowhere here."""


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
    output = _state([site.output], young=True)
    return note if output and note.output == output else None


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
        output = _state([self.site.output], young=True)
        if not self.sources or not output or self.settings.get("SIGNING_KEY"):
            file.unlink(missing_ok=True)
            return
        library = self.context["library"]
        note = Note(
            self.sources,
            output,
            library.as_of.isoformat(),
            library.site.time_zone,
            library.as_of_given,
            self.context["said"],
        )
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_sealed(json.dumps(asdict(note))), "utf-8")


def _file(cache: Path, site: Site) -> Path:
    places = (site.content, site.theme, site.output)
    told = "\n".join((*(str(place.resolve()) for place in places), site.settings))
    name = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
    return cache / "last" / f"{name}.json"


def _read(file: Path) -> Note | None:
    try:
        text = file.read_text("utf-8")
        told = text.partition("\n")[2]
        return Note(**json.loads(told)) if text == _sealed(told) else None
    except (OSError, ValueError, TypeError):
        return None


def _sealed(told: str) -> str:
    """A note with its checksum before it: what a failing disk made of it would be said as true."""
    return f"{hashlib.sha256(told.encode()).hexdigest()}\n{told}"


def _state_of_sources(site: Site) -> str:
    """The state of all that a site is made from; empty where it cannot be sure."""
    program = (ROOT / name for name in _PROGRAM)
    files = _state([site.content, site.theme, *program, *_fonts(), *_libraries()])
    if not files:
        return ""
    packages = sorted(path.name for path in Path(sysconfig.get_path("purelib")).iterdir())
    told = "\n".join((files, sys.version, *packages))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def _fonts() -> list[Path]:
    """The folders of fonts, and the settings of fontconfig, that this machine has."""
    places = (Path(os.path.expandvars(place)).expanduser() for place in _FONTS)
    return [place for place in (*places, *_named_by(_FONT_VARIABLES)) if place.exists()]


def _libraries() -> list[Path]:
    """The files of the libraries that set books, wherever a loader may find them."""
    named = (Path(sys.base_prefix, "lib"), *_named_by(_LIBRARY_VARIABLES))
    folders = (*_LIBRARY_FOLDERS, *(glob.escape(str(folder)) for folder in named))
    patterns = (f"{folder}/{name}" for folder in folders for name in _LIBRARIES)
    found = chain.from_iterable(map(glob.iglob, patterns))  # of folders that are patterns too
    return [path for path in map(Path, (_LOADER, *sorted(found))) if path.exists()]


def _named_by(variables: Iterable[str]) -> Iterator[Path]:
    for variable in variables:
        yield from (Path(place) for place in os.getenv(variable, "").split(os.pathsep) if place)


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
    """Every file below some places, or at them, in the order of the file system, with its state.

    A linked folder is walked where it really is, and the link is told too: it may lead elsewhere or
    have another name next time. Nothing is walked twice, so that links may lead in a circle.
    """
    waiting = [os.path.realpath(at) if at.is_dir() else str(at) for at in places]
    seen = set[str]()
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        if Path(place).is_file():
            yield place, Path(place).stat()
            continue
        with os.scandir(place) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                is_folder, is_link = entry.is_dir(), entry.is_symlink()
                if is_folder and entry.name != "__pycache__":
                    waiting.append(os.path.realpath(entry) if is_link else entry.path)
                if is_link or not is_folder:
                    yield entry.path, _state_of(entry)


def _state_of(entry: os.DirEntry[str]) -> os.stat_result:
    """The state of a file, or of what a link leads to; that of the link if it leads nowhere."""
    try:
        # Windows gives a walk no number of the file and old times of it.
        return Path(entry).stat() if os.name == "nt" else entry.stat()
    except FileNotFoundError:
        return entry.stat(follow_symlinks=False)


def get_generators(_pelican: Any) -> type[LastBuild]:
    """Tell Pelican of the generator."""
    return LastBuild


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    # Pelican is imported only where it is there already: the task asks without it, at once.
    from pelican.plugins import signals  # noqa: PLC0415

    signals.get_generators.connect(get_generators)
