"""The directions of the house (docs/architecture.md): who may import whom, and how large a file is."""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "plugins"
SHARED = {
    "model",
    "problems",
    "urls",
    "special_pages",
    "kept",
    "workers",
    "qr_code",
    "source_digest",
    "unchanged_file",
    "last_build",
}
"""What every room may import."""

BESIDE_THE_BUILD = {"machine", "gate"}
"""Modules of ``plugins`` that are no rooms: setting up a computer, the gate of the build, docs/."""

SEES_ALL_ROOMS = {"documentation", "drafting", "checking", "ledger"}
"""What lists the checks of all rooms has to read their tables; nothing of the build imports it."""

ADAPTERS = {"gate", "last_build", "builder"}
"""Modules besides the rooms' ``__init__.py`` that are hosted by Pelican."""

ROOMS = sorted(path.name for path in PLUGINS.iterdir() if (path / "__init__.py").is_file())
MODULES = sorted(PLUGINS.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
THEME = sorted(
    path
    for path in (ROOT / "theme").rglob("*.*")
    if path.suffix in {".css", ".js", ".html"} and path.parts[-2] != "admin"
)
"""What we have written of the theme; the editor in ``admin`` is not ours."""

LONGEST_FILE = 300
LONGEST_FUNCTION = 60


def imports_of(path: Path) -> Iterator[str]:
    """The full names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the room"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(name: str) -> str:
    """The room that a full name ``plugins.room.module`` belongs to."""
    return name.split(".")[1]


def own_room(path: Path) -> str:
    """The room in which a file stands."""
    return path.relative_to(PLUGINS).parts[0].removesuffix(".py")


def show(path: Path) -> str:
    """A file's name in a test's title."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=show)
def test_no_room_imports_another(path: Path) -> None:
    """A room knows the shared words and itself; the shared words know at most those under them."""
    under = {"model", "urls"} if own_room(path) == "special_pages" else {"model"}
    allowed = {own_room(path)} | (under if own_room(path) in SHARED else SHARED)
    allowed |= set(ROOMS) if own_room(path) in SEES_ALL_ROOMS else set()
    ours = [name for name in imports_of(path) if name.startswith("plugins.")]
    assert [name for name in ours if room_of(name) not in allowed] == []


@pytest.mark.parametrize("room", ROOMS)
def test_the_folders_of_a_room_have_no_circles(room: str) -> None:
    """What is in a folder knows others only in one direction: they can be read one after the other."""
    folders = {path.name for path in (PLUGINS / room).iterdir() if path.is_dir()}
    known: dict[str, set[str]] = {
        folder: {
            name.split(".")[2]
            for path in (PLUGINS / room / folder).rglob("*.py")
            for name in imports_of(path)
            if name.startswith(f"plugins.{room}.")
        }
        for folder in folders
    }
    edges = {folder: others & folders - {folder} for folder, others in known.items()}
    while free := [folder for folder, others in edges.items() if not others]:
        edges = {
            folder: others - set(free) for folder, others in edges.items() if folder not in free
        }
    assert edges == {}


@pytest.mark.parametrize("path", sorted((PLUGINS / "model").rglob("*.py")), ids=show)
def test_model_is_pure(path: Path) -> None:
    """The model imports the standard library, and the calendar of working days in ``dates``."""
    allowed = {"plugins"} | ({"chinese_calendar"} if path.name == "dates.py" else set())
    packages = {name.split(".")[0] for name in imports_of(path)}
    assert packages - sys.stdlib_module_names - allowed == set()
    assert {room_of(n) for n in imports_of(path) if n.startswith("plugins.")} <= {"model"}


@pytest.mark.parametrize("path", MODULES, ids=show)
def test_only_adapters_know_the_host(path: Path) -> None:
    """Pelican is imported at the doors only: a room's ``__init__.py`` and the named adapters."""
    is_door = path.name == "__init__.py" or path.stem in ADAPTERS
    knows_pelican = any(name.split(".")[0] == "pelican" for name in imports_of(path))
    assert is_door or not knows_pelican


def test_the_writer_knows_no_kind_of_document() -> None:
    """The artifact writer sees artifacts only."""
    for path in (PLUGINS / "artifact_writer").glob("*.py"):
        known = {name for name in imports_of(path) if name.startswith("plugins.model")}
        assert all(name.startswith("plugins.model.artifact") for name in known), path


def test_every_module_stands_in_a_room() -> None:
    """Beside the rooms there are the shared words, and what is named here."""
    loose = {path.stem for path in PLUGINS.glob("*.py")} - {"__init__"}
    assert loose == (SHARED - {"model"}) | BESIDE_THE_BUILD


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_explains_itself_and_has_tests(room: str) -> None:
    """A room has a docstring, a line in the plan of the house, and tests under its name."""
    source = (PLUGINS / room / "__init__.py").read_text("utf-8")
    assert ast.get_docstring(ast.parse(source))
    plan = ast.get_docstring(ast.parse((PLUGINS / "__init__.py").read_text("utf-8"))) or ""
    assert room in plan
    assert list((ROOT / "tests" / room).glob("test_*.py"))


def test_settings_name_every_room_of_the_build_in_order() -> None:
    """PLUGINS lists the rooms as the plan of the house does."""
    spec = importlib.util.spec_from_file_location("settings", ROOT / "pelicanconf.py")
    assert spec is not None
    assert spec.loader is not None
    settings = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(settings)
    listed = [name.removeprefix("plugins.") for name in settings.PLUGINS]
    plan = ast.get_docstring(ast.parse((PLUGINS / "__init__.py").read_text("utf-8"))) or ""
    steps = [line.split()[0] for line in plan.splitlines() if line.startswith("    ")]
    assert listed == steps


@pytest.mark.parametrize("path", THEME, ids=show)
def test_files_of_the_theme_are_small(path: Path) -> None:
    """A template, a style sheet or a script has at most 300 lines, as a module has."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", [*MODULES, *TESTS, ROOT / "tasks.py"], ids=show)
def test_files_and_functions_are_small(path: Path) -> None:
    """A file has at most 300 lines, a function at most 60; so do tests."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name
