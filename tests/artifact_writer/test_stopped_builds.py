"""Builds that are stopped anywhere: what is published is whole, and the next build goes on."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.artifact_writer.store import file_of
from plugins.permanence import make_manifest
from tests.artifact_writer.kill_at_any_moment import texts_of
from tests.whole.conftest import ROOT, Built, build_site

MINIMAL = ROOT / "tests" / "sites" / "minimal" / "content"


@pytest.mark.skipif(sys.platform != "linux", reason="the program copies itself with fork")
@pytest.mark.parametrize("exchange", ["one-step", "renaming"])
def test_a_build_may_stop_before_any_step(exchange: str, tmp_path: Path) -> None:
    """Before each single change of the disk a build may end: old or new site, and the next is new.

    Where folders are exchanged by renaming there is one moment without a site, and the beginning of
    the next build brings it back.
    """
    folder = tmp_path / "site"
    folder.mkdir()
    command = [sys.executable, "-m", "tests.artifact_writer.stop_at_each_step", folder, exchange]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    away = [found.pop(n) for n in reversed(range(len(found))) if found[n][0] == "{}"]
    assert away == ([["{}", "old", "new"]] if exchange == "renaming" else [])
    assert {tuple(each) for each in found} == {("old", "old", "new"), ("new", "new", "new")}
    assert len(found) > 30


@pytest.fixture(scope="module")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Built]]:
    """Two content folders and what each becomes: one changes pages of the other and adds more."""
    folder = tmp_path_factory.mktemp("two")
    sites = []
    for name in ("one", "two"):
        content = Path(shutil.copytree(MINIMAL, folder / name / "content"))
        if name == "two":
            document = content / "normative" / "2026" / "jzf-2026-1.md"
            text = document.read_text("utf-8")
            document.write_text(text.replace("所有文件", "全部文件"), "utf-8")
            document.with_stem("jzf-2026-9").write_text(text.replace("1号", "9号"), "utf-8")
        built = build_site(content, folder / name / "output", folder / name / "cache")
        assert built.status == 0, built.said
        sites.append((content, built))
    assert sites[0][1].files() != sites[1][1].files()
    return sites


def assert_whole(built: Built) -> None:
    """Each file of the manifest is there with its hash, and there is no other."""
    files = built.files()
    files.pop("manifest.json")
    rows = json.loads((built.output / "manifest.json").read_bytes())["files"]
    assert {row["path"]: row["sha256"] for row in rows} == files


def killed_build(content: Path, output: Path, cache: Path, delay: float) -> None:
    """Start a build and kill it after ``delay`` seconds; its workers must end by themselves."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output)]
    command += ["-s", "pelicanconf.py", "-e", f'CACHE_PATH="{cache.as_posix()}"']
    started = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    time.sleep(delay)
    started.kill()
    # The pipe is closed when the last process that was given it has ended.
    started.communicate(timeout=30)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges folders in one step")
@pytest.mark.parametrize("kills", [5, pytest.param(25, marks=pytest.mark.nightly)])
def test_a_killed_build_leaves_one_site_or_the_other(
    kills: int, two_sites: list[tuple[Path, Built]], tmp_path: Path
) -> None:
    """Whenever a build is killed, the output is whole and is the one site or the other."""
    chance = random.Random(20_260_105)
    output, cache = tmp_path / "output", tmp_path / "cache"
    began = time.monotonic()
    assert build_site(two_sites[0][0], output, cache).status == 0
    duration = time.monotonic() - began
    for turn in range(1, kills + 1):
        # Without the store everything is made anew, so that a build is killed while making, too.
        shutil.rmtree(cache / "store", ignore_errors=True)
        content, _ = two_sites[turn % 2]
        killed_build(content, output, cache, chance.uniform(0.2, 1.1) * duration)
        built = Built(0, "", output)
        assert_whole(built)
        assert built.files() in [site.files() for _, site in two_sites]
    content, site = two_sites[1]
    assert build_site(content, output, cache).status == 0
    assert Built(0, "", output).files() == site.files()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges folders in one step")
@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.nightly)])
def test_a_writer_may_be_killed_at_any_moment(kills: int, tmp_path: Path) -> None:
    """Whenever writer and store are killed, the site is the one before or the one to come, whole."""
    command = [sys.executable, "-m", "tests.artifact_writer.kill_at_any_moment", tmp_path]
    chance = random.Random(20_261_123)
    began = time.monotonic()
    assert subprocess.run([*command, "0"], cwd=ROOT).returncode == 0
    duration = time.monotonic() - began
    sites, turn, killed = [tree_with_manifest(texts_of(n)) for n in (0, 1)], 0, 0
    while killed < kills:
        turn += 1
        if turn % 5 == 0:
            shutil.rmtree(tmp_path / "cache" / "store", ignore_errors=True)
        started = subprocess.Popen([*command, str(turn)], cwd=ROOT, stdout=subprocess.PIPE)
        time.sleep(chance.uniform(0.1, 1.0) * duration)
        started.kill()
        # The pipe is closed when the last process that was given it has ended.
        started.communicate(timeout=30)
        killed += started.returncode != 0
        assert files_of_site(tmp_path / "output") in sites
    for last in (0, 1):
        assert subprocess.run([*command, str(last)], cwd=ROOT).returncode == 0
        assert files_of_site(tmp_path / "output") == sites[last]


def tree_with_manifest(texts: dict[str, object]) -> dict[str, bytes]:
    """Every file of a site of texts."""
    files = {path: str(text).encode() for path, text in texts.items() if isinstance(text, str)}
    files |= {
        f"{path}{part}.txt": part.encode()
        for path, parts in texts.items()
        if isinstance(parts, list)
        for part in parts
    }
    known = {path: file_of(data) for path, data in files.items()}
    return files | make_manifest(known)


def files_of_site(folder: Path) -> dict[str, bytes]:
    """Every file in a folder by its path."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_site_that_is_away_comes_back_even_if_the_content_is_refused(
    two_sites: list[tuple[Path, Built]], tmp_path: Path
) -> None:
    """A build that was stopped between two renamings is put right before anything is read."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "content"))
    output = tmp_path / "output"
    shutil.copytree(two_sites[0][1].output, tmp_path / ".output.leaving")
    document = content / "normative" / "2026" / "jzf-2026-1.md"
    document.write_text(document.read_text("utf-8").replace("2026-01-05", "2026-02-30"), "utf-8")
    built = build_site(content, output, tmp_path / "cache")
    assert built.status == 1
    assert "M105" in built.said
    assert built.files() == two_sites[0][1].files()
