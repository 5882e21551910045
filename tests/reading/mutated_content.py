"""From right content folders to folders with one file gone wrong, and what has to hold of them."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from plugins.catalogs.formats import FORMATS
from plugins.catalogs.formats import build_catalogs as build_catalog_files
from plugins.feeds import BUILDERS as FEEDS
from plugins.feeds import RECIPES as FEED_RECIPES
from plugins.model.artifact import Artifact, Recipe
from plugins.model.kinds import KINDS
from plugins.model.library import Library
from plugins.pages.every_page import BUILDERS as PAGES
from plugins.pages.rendering import PageRecipe
from plugins.privacy.check import check_privacy
from plugins.problems import Problem, Severity, sorted_problems
from plugins.reading.content_folder import read_content
from plugins.relations.library_relations import relate
from plugins.rules.table import check_library
from tests.conftest import AS_OF
from tests.reading.minimal_documents import (
    ROW_CLASSES,
    front_matter,
    full_front_matter,
    rows_text,
)
from tests.reading.mutators import mutated

ROOT = Path(__file__).parents[2]
LONGEST = 2.0
"""Seconds of work that one document may take, whatever is in it."""

MOST_PROBLEMS = 1_000
LONGEST_MESSAGE = 300
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CODE = re.compile(r"[A-Z]\d{3}")


@dataclass(frozen=True)
class Seed:
    """A right content folder, and the file of it that goes wrong."""

    files: dict[str, bytes]
    target: str


def seeds() -> list[Seed]:
    """One for every text file of the sample county and the small sites, and two for every kind."""
    found: list[Seed] = []
    for content in (ROOT / "content", ROOT / "tests/sites/minimal/content"):
        found += _seeds_of(content)
    settings = _read(ROOT / "content", ["site.yaml", "organisations.yaml"])
    for kind in KINDS:
        for head in (front_matter(kind), full_front_matter(kind)):
            name = f"{kind.folder}/2026/a.md"
            text = f"{head}\n一、甲\n\n（一）乙。丙。\n\n附件：1.丁\n"
            files = {**settings, name: text.encode()}
            if written := re.search(r"^rows: (\S+)$", head, re.MULTILINE):
                rows = f"{kind.folder}/2026/{written[1]}"
                files[rows] = rows_text(ROW_CLASSES[kind.folder]).encode()
                found.append(Seed(files, rows))
            found.append(Seed(files, name))
    return found


def _read(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names}


def _seeds_of(content: Path) -> Iterator[Seed]:
    """A seed a file, with its neighbours that belong to it."""
    names = sorted(p.relative_to(content).as_posix() for p in content.rglob("*") if p.is_file())
    settings = [name for name in names if name.endswith(".yaml")]
    for name in names:
        if name.endswith((".md", ".csv", ".yaml")):
            stem, folder = name.rsplit(".", 1)[0], name.rpartition("/")[0]
            beside = [
                other
                for other in names
                if other.startswith(f"{stem}/")
                or (other.rpartition("/")[0] == folder and other.startswith(stem.rsplit("-", 1)[0]))
            ]
            yield Seed(_read(content, sorted({*settings, *beside, name})), name)


def mutations(seed: int, count: int) -> Iterator[tuple[str, Seed, bytes]]:
    """So many files gone wrong, always the same ones: what was done, to what, and what came of it."""
    chance = Random(seed)
    all_seeds = seeds()
    for number in range(count):
        chosen = all_seeds[number % len(all_seeds)]
        done, data = mutated(chance, chosen.target, chosen.files[chosen.target])
        yield f"{number} {chosen.target}: {done}", chosen, data


class Workbench:
    """A content folder on the disk in which one file after another goes wrong."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "content"
        self.shown: Seed | None = None

    def lay_out(self, seed: Seed, data: bytes) -> None:
        """Write a seed with the changed file."""
        if self.shown is not seed:
            shutil.rmtree(self.folder, ignore_errors=True)
            for name, right in seed.files.items():
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(right)
            self.shown = seed
        (self.folder / seed.target).write_bytes(data)

    def look(self) -> tuple[Library | None, list[Problem], float]:
        """The way through all rooms that check: the library, every problem, and the seconds."""
        begun = time.process_time()
        content = read_content(self.folder)
        if content.site is None:
            return None, content.problems, time.process_time() - begun
        library = relate(
            Library(
                content.site,
                content.organisations,
                tuple(sorted(content.documents, key=lambda document: document.id)),
                AS_OF,
                unreadable=frozenset(content.unreadable),
                vocabularies=content.vocabularies,
            )
        )
        problems = [*content.problems, *check_library(library), *check_privacy(library)]
        return library, problems, time.process_time() - begun

    def check(self) -> tuple[Library | None, bool, float]:
        """Look, and hold what was found to the rules; True for a library that may be published."""
        library, problems, seconds = self.look()
        assert seconds < LONGEST, f"took {seconds:.1f} s"
        shown = sorted_problems(problems)
        assert len(shown) <= MOST_PROBLEMS, len(shown)
        for problem in shown:
            self._check_problem(problem)
        errors = [p for p in problems if p.severity is Severity.ERROR]
        assert library is not None or errors
        return library, library is not None and not errors, seconds

    def _check_problem(self, problem: Problem) -> None:
        said = str(problem)
        assert _CODE.fullmatch(problem.code), said
        assert _CHINESE.search(problem.message), said
        assert _CHINESE.search(problem.hint), said
        assert len(problem.message) < LONGEST_MESSAGE, (problem.code, problem.message[:400])
        assert len(problem.hint) < 2 * LONGEST_MESSAGE, (problem.code, problem.hint[:700])
        unseen = [c for c in said if not c.isprintable() and c not in "\u3000\xa0"]
        assert not unseen, (problem.code, unseen, said[:400])
        path = self.folder.parent / problem.path
        assert path.exists() or problem.code == "F109", said
        if path.is_file() and path.suffix in (".md", ".csv", ".yaml"):
            assert 1 <= problem.line <= _count_lines(path.read_bytes()), said
        else:
            assert problem.line == 1, said


def _count_lines(data: bytes) -> int:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


_ALL_RECIPES: list[Recipe] = [PageRecipe(str(ROOT / "theme")), *(f.recipe for f in FORMATS)]
_ALL_RECIPES += FEED_RECIPES
RECIPES = {recipe.name: recipe for recipe in _ALL_RECIPES}


def make_everything(library: Library) -> int:
    """Make all pages, feeds and catalogs of a library in memory, as a build would; how many."""
    made = 0
    for build in (*PAGES, *FEEDS, build_catalog_files):
        for artifact in build(library):
            made += _make(artifact)
    return made


def _make(artifact: Artifact) -> int:
    recipe = RECIPES.get(artifact.recipe)
    if recipe is None:  # files that are copied as they are
        return 0
    assert recipe.make(artifact.inputs), artifact.path
    return 1
