"""Builds and checks at the same time, and builds that are killed: what is published is whole."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.whole.building_process import ROOT, SETTINGS, BuildingProcess, build, check
from tests.whole.test_any_edits_equal import files_of

SAMPLE, THEME = ROOT / "tests" / "sites" / "in-time" / "content", ROOT / "theme"
EDITED = "normative/2024/jzf-2024-3.md"


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two states of a content folder, which lie at different places."""
    folder = tmp_path_factory.mktemp("contents")
    made = [Path(shutil.copytree(SAMPLE, folder / name)) for name in ("one", "two")]
    document = made[1] / EDITED
    document.write_text(document.read_text("utf-8").replace("试验", "实验"), "utf-8")
    (made[1] / "interpretations/2024/shiyan.md").unlink()
    return made


@pytest.fixture(scope="module")
def sites(
    contents: list[Path], process: BuildingProcess, tmp_path_factory: pytest.TempPathFactory
) -> list[dict[str, str]]:
    """What the two are, each built from nothing."""
    folder = tmp_path_factory.mktemp("sites")
    made = []
    for content in contents:
        output = folder / content.name
        ended = process.do(build(content, THEME, output, folder / f"cache-{content.name}"))
        assert ended.status == 0, ended.said
        made.append(files_of(output))
    assert made[0] != made[1]
    return made


@pytest.mark.parametrize("rounds", [1, pytest.param(40, marks=pytest.mark.nightly)])
def test_builds_and_a_check_at_once_harm_nothing(
    rounds: int,
    contents: list[Path],
    sites: list[dict[str, str]],
    process: BuildingProcess,
    tmp_path: Path,
) -> None:
    """Two builds into one output, a third into another and a check: all find what one alone finds."""
    content, cache = tmp_path / "content", tmp_path / "cache"
    outputs = [tmp_path / name for name in ("same", "same", "other")]
    for turn in range(rounds):
        shutil.rmtree(content, ignore_errors=True)
        shutil.copytree(contents[turn % 2], content)
        tasks = [build(content, THEME, output, cache) for output in outputs]
        *built, checked = process.do_together(*tasks, check(content, cache))
        assert [ended.status for ended in built] == [0, 0, 0], built
        assert [files_of(output) for output in outputs] == [sites[turn % 2]] * 3
        assert checked == process.do(check(content, tmp_path / f"new-{turn}"))


def assert_whole(output: Path) -> None:
    """Each file of the manifest is there with its hash, and there is no other."""
    files = files_of(output)
    files.pop("manifest.json")
    rows = json.loads((output / "manifest.json").read_bytes())["files"]
    assert {row["path"]: row["sha256"] for row in rows} == files


def started_build(content: Path, folder: Path) -> subprocess.Popen[bytes]:
    """Start a build as a person does."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(folder / "output")]
    command += ["-s", SETTINGS, "--fatal", "errors", "-e", f'CACHE_PATH="{folder / "cache"}"']
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finished_build(content: Path, folder: Path) -> float:
    """Build to the end; the seconds that it took."""
    began = time.monotonic()
    started = started_build(content, folder)
    said, _ = started.communicate(timeout=60)
    assert started.returncode == 0, said.decode()
    return time.monotonic() - began


def was_killed(content: Path, folder: Path, delay: float) -> bool:
    """Start a build and kill it after so many seconds; False if it had ended by itself."""
    started = started_build(content, folder)
    time.sleep(delay)
    started.kill()
    # The pipe is closed when the last process that was given it has ended.
    started.communicate(timeout=30)
    return started.returncode != 0


@pytest.mark.parametrize("kills", [8, pytest.param(200, marks=pytest.mark.nightly)])
def test_a_whole_build_may_be_killed_at_any_moment(
    kills: int, contents: list[Path], sites: list[dict[str, str]], tmp_path: Path
) -> None:
    """Whenever a build is killed, the output is the old site or the new one; the next build completes."""
    chance = random.Random(20_261_123)
    began = time.monotonic()
    killed = turn = 0
    duration = finished_build(contents[0], tmp_path)
    stands = [0, 0]
    while killed < kills:
        turn += 1
        if turn % 3 == 0:
            shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        killed += was_killed(contents[turn % 2], tmp_path, chance.uniform(0.1, 1.0) * duration)
        assert_whole(tmp_path / "output")
        found = files_of(tmp_path / "output")
        assert found in sites
        stands[sites.index(found) == turn % 2] += 1
    print(f"killed {killed} of {turn}, old and new site {stands}, {time.monotonic() - began:.0f} s")
    finished_build(contents[turn % 2], tmp_path)
    assert files_of(tmp_path / "output") == sites[turn % 2]
