"""Whole builds by Pelican's command, where folders are in the way or two builds meet."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugins.artifact_writer.lock import only_one
from tests.whole.conftest import ROOT, Built, build_site

MINIMAL = ROOT / "tests" / "sites" / "minimal" / "content"


def assert_refused(built: Built, code: str, *said: str) -> None:
    """The build ended with one problem, plainly, and without a traceback."""
    assert built.status == 1
    assert "Traceback" not in built.said
    (line,) = (line for line in built.said.splitlines() if f": {code} " in line)
    assert all(part in line for part in said), line
    assert "没有发布任何内容" in built.said


def test_many_builds_at_once_take_turns(tmp_path: Path) -> None:
    """Builds of two sites into one output folder all succeed, and it holds one of the two."""
    other = Path(shutil.copytree(MINIMAL, tmp_path / "other"))
    document = other / "normative" / "2026" / "jzf-2026-1.md"
    document.write_text(document.read_text("utf-8").replace("所有文件", "全部文件"), "utf-8")
    output, cache = tmp_path / "output", tmp_path / "cache"
    with ThreadPoolExecutor(4) as threads:
        contents = [MINIMAL, other, MINIMAL, other]
        done = list(threads.map(lambda content: build_site(content, output, cache), contents))
    assert [built.status for built in done] == [0] * 4, [built.said for built in done]
    alone = [build_site(content, tmp_path / "alone", cache).files() for content in contents[:2]]
    assert alone[0] != alone[1]
    assert done[0].files() in alone


def test_a_build_that_waits_says_so_and_goes_on(tmp_path: Path) -> None:
    """Who meets another build is told after a second, and gets the site when that one has ended."""
    command = [sys.executable, "-m", "pelican", str(MINIMAL), "-o", str(tmp_path / "output")]
    command += ["-s", "pelicanconf.py", "-e", f'CACHE_PATH="{(tmp_path / "cache").as_posix()}"']
    with only_one(tmp_path / ".output.lock", lambda: None):
        waiting = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        assert waiting.stderr is not None
        line = waiting.stderr.readline().decode()
        assert line == "另一次生成正在写入 output/，等它完成后继续 ...\n"
        assert not (tmp_path / "output").exists()
    said = waiting.communicate(timeout=60)[1].decode()
    assert waiting.returncode == 0
    assert "另一次" not in said
    assert (tmp_path / "output" / "index.html").is_file()


def test_an_output_that_is_a_link_stays_one(tmp_path: Path) -> None:
    """The folder that a link leads to is brought up to date, beside its own hidden one."""
    (tmp_path / "real").mkdir()
    output = tmp_path / "output"
    output.symlink_to("real")
    other = Path(shutil.copytree(MINIMAL, tmp_path / "other"))
    (other / "normative" / "2026" / "jzf-2026-1.md").unlink()
    for content in (MINIMAL, other):
        built = build_site(content, output, tmp_path / "cache")
        assert built.status == 0, built.said
    assert output.is_symlink()
    assert output.readlink() == Path("real")
    assert (tmp_path / "real" / "index.html").is_file()
    assert not (tmp_path / "real" / "normative" / "2026").exists()
    assert (tmp_path / ".real.previous").is_dir()
    assert built.said.count("已公布的 /normative/2026/jzf-2026-1/ 已不再存在") == 1


@pytest.mark.parametrize("output", ["site/content", "site/content/output", "site", "."])
def test_an_output_among_the_sources_is_refused(output: str, tmp_path: Path) -> None:
    """The content is neither published into nor replaced by the site; nothing is written at all."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "site" / "content"))
    before = sorted(tmp_path.rglob("*"))
    built = build_site(content, tmp_path / output, tmp_path / "cache")
    assert_refused(built, "A105", str(content) if output != "site/content" else "内容文件夹")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("output", [".", "plugins/artifact_writer/output", "theme/output"])
def test_the_program_is_no_place_for_the_output(output: str, tmp_path: Path) -> None:
    """Neither the root of the project nor its own folders become a site."""
    built = build_site(MINIMAL, ROOT / output, tmp_path / "cache")
    assert_refused(built, "A105", "输出文件夹")
    place = (ROOT / output).resolve()
    assert not place.with_name(f".{place.name}.lock").exists()


@pytest.mark.parametrize("blocked", ["cache", "cache/store", "away", "away/x"])
def test_a_folder_that_cannot_be_written_is_named(blocked: str, tmp_path: Path) -> None:
    """A file in the place of the cache or of the output's parent: where and what to do is said."""
    path = tmp_path / blocked
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("我的文章", "utf-8")
    built = build_site(MINIMAL, tmp_path / "away" / "x" / "output", tmp_path / "cache")
    assert_refused(built, "A104", str(path), "移走")
    assert path.read_text("utf-8") == "我的文章"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("folder", ["cache", "site"])
def test_a_folder_without_permission_is_named(folder: str, tmp_path: Path) -> None:
    """A folder of somebody else is named, with the advice to have its permission changed."""
    (tmp_path / folder).mkdir(mode=0o555)
    built = build_site(MINIMAL, tmp_path / "site" / "output", tmp_path / "cache")
    assert_refused(built, "A104", str(tmp_path / folder), "没有权限")


def test_a_full_disk_leaves_the_old_site(tmp_path: Path) -> None:
    """When a file does not fit (here: by a limit on its size), the published site is as it was."""
    output, cache = tmp_path / "output", tmp_path / "cache"
    built = build_site(MINIMAL, output, cache)
    before = built.files()
    other = Path(shutil.copytree(MINIMAL, tmp_path / "other"))
    attachment = other / "normative" / "2026" / "jzf-2026-1" / "form.txt"
    attachment.parent.mkdir()
    attachment.write_bytes(b"x" * 400_000)
    program = (
        "import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000));"
        "runpy.run_module('pelican', run_name='__main__', alter_sys=True)"
    )
    command = [sys.executable, "-c", program, str(other), "-o", str(output), "-s"]
    command += ["pelicanconf.py", "-e", f'CACHE_PATH="{cache.as_posix()}"']
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert_refused(Built(done.returncode, done.stdout + done.stderr, output), "A104", "磁盘放不下")
    assert Built(0, "", output).files() == before
