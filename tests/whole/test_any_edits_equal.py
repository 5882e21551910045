"""A build after any edits is the build from nothing: what is kept is a saving of time and no more."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from pathlib import Path

import pytest

from tests.whole.building_process import ROOT, BuildingProcess, Ended, build, check
from tests.whole.edited_site import EditedSite
from tests.whole.random_edits import EDITS

_OF_THE_WORK = re.compile(r"^(  .*|生成 .*|没有需要.*|注意：已公布的.*)\n", re.MULTILINE)
"""What a build says of its work; all else is of the content."""


def files_of(folder: Path) -> dict[str, str]:
    """SHA-256 of each file by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def said_of_content(ended: Ended) -> str:
    """What was said, without what is said of the work."""
    return _OF_THE_WORK.sub("", ended.said)


class Compared:
    """A site that is built after each edit with what is kept, and from nothing."""

    def __init__(self, process: BuildingProcess, folder: Path, seed: int) -> None:
        """Copy content and theme."""
        self.process, self.folder = process, folder
        content = Path(shutil.copytree(ROOT / "content", folder / "content"))
        theme = Path(shutil.copytree(ROOT / "theme", folder / "theme"))
        self.site = EditedSite(content, theme, random.Random(seed), EDITS)

    def built(self, folder: Path) -> Ended:
        """Build the site as it is now into a folder that has its own cache."""
        site = self.site
        places = (folder / "output", folder / "cache")
        return self.process.do(build(site.content, site.theme, *places, site.day))

    def kept_build(self) -> Ended:
        """Build with what is kept."""
        return self.built(self.folder / "kept")

    def compare(self, ours: Ended) -> None:
        """Hold a build with what is kept to one from nothing: the site, and what was said."""
        kept, fresh = self.folder / "kept", self.folder / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        new = self.built(fresh)
        assert "Traceback" not in new.said, new.said
        assert (ours.status, said_of_content(ours)) == (new.status, said_of_content(new))
        if new.status == 0:
            assert_equal(files_of(kept / "output"), files_of(fresh / "output"))

    def compare_checks(self) -> None:
        """Hold a check with what builds kept to one that knows nothing."""
        content, day, empty = self.site.content, self.site.day, self.folder / "empty"
        shutil.rmtree(empty, ignore_errors=True)
        kept = self.process.do(check(content, self.folder / "kept" / "cache", day))
        assert kept == self.process.do(check(content, empty, day))


def assert_equal(ours: dict[str, str], new: dict[str, str]) -> None:
    """The same files, named where they are not."""
    differing = [path for path in ours.keys() | new.keys() if ours.get(path) != new.get(path)]
    assert sorted(differing) == []


@pytest.mark.parametrize(
    ("edits", "compared_each", "seed"),
    [(9, 3, 1), *(pytest.param(150, 1, n, marks=pytest.mark.nightly) for n in (2, 3, 4, 5))],
)
def test_a_build_after_edits_is_a_build_from_nothing(
    edits: int, compared_each: int, seed: int, process: BuildingProcess, tmp_path: Path
) -> None:
    """After any edits the site and what is said of it are those of a build with an empty cache."""
    compared = Compared(process, tmp_path, seed)
    site, published = compared.site, 0
    compared.kept_build()
    for number in range(1, edits + 1):
        before = site.kept()
        print(site.edit())  # a failed test shows what was done
        ours = compared.kept_build()
        if number % compared_each == 0:
            compared.compare(ours)
            compared.compare_checks()
        published += ours.status == 0
        if ours.status:
            site.bring_back(before)
    assert published > edits // 3
