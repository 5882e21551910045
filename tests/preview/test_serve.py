"""``serve``: what an editor sees while writing, on 127.0.0.1, with every change."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.whole.conftest import ROOT

PATIENCE = 60
"""Seconds to wait for a change to be seen; a rebuild takes one or two."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder of the test's own."""
    return Path(
        shutil.copytree(ROOT / "tests" / "sites" / "minimal" / "content", tmp_path / "content")
    )


@pytest.fixture
def address(content: Path, tmp_path: Path) -> Iterator[str]:
    """The address at which ``serve`` answers; it is ended as a person would, with Ctrl+C."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "tasks.py", "serve", "--content", str(content)]
    command += ["--output", str(tmp_path / "output"), "--port", str(port)]
    log = (tmp_path / "log.txt").open("w")
    serving = subprocess.Popen(
        command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
    )
    yield f"http://127.0.0.1:{port}/"
    os.killpg(serving.pid, signal.SIGINT)
    assert serving.wait(timeout=30) == 0, (tmp_path / "log.txt").read_text()
    log.close()


def wait_for(address: str, text: str) -> None:
    """Ask until the page shows ``text``."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if text in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    pytest.fail(f"{address} does not show {text}")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent as a POSIX signal")
def test_a_change_is_seen_and_a_mistake_breaks_nothing(
    address: str, content: Path, tmp_path: Path
) -> None:
    """A saved change appears; a mistake is named and the last good page stays until it is mended."""
    document = content / "normative" / "2026" / "jzf-2026-1.md"
    page = f"{address}gongbao/normative/2026/jzf-2026-1/"
    good = document.read_text("utf-8")
    wait_for(page, "所有文件都要公开")
    document.write_text(good.replace("所有文件", "全部文件"), "utf-8")
    wait_for(page, "全部文件都要公开")
    document.write_text(good.replace("2026-01-05", "2026-02-30"), "utf-8")
    ends = time.monotonic() + PATIENCE
    while "M105" not in (tmp_path / "log.txt").read_text("utf-8") and time.monotonic() < ends:
        time.sleep(0.1)
    wait_for(page, "全部文件都要公开")
    document.write_text(good.replace("所有文件", "每份文件"), "utf-8")
    wait_for(page, "每份文件都要公开")
    assert "jzf-2026-1.md:5: M105" in (tmp_path / "log.txt").read_text("utf-8")


def test_pages_lie_in_the_folder_of_the_site_and_others_are_the_sites_404(address: str) -> None:
    """What a page links to is found, under the folder of the site's address; the rest is 404."""
    wait_for(f"{address}gongbao/", "最新公开")
    with urllib.request.urlopen(f"{address}gongbao/static/css/site.css", timeout=5) as answer:
        assert answer.headers["Content-Type"] == "text/css"
        assert answer.headers["Cache-Control"] == "no-cache"
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{address}gongbao/nothing/", timeout=5)
    assert refused.value.code == 404
    assert "没有找到这个页面" in refused.value.read().decode()


def test_page_in_a_browser_is_new_a_moment_after_the_save(
    address: str, content: Path, browser: Browser
) -> None:
    """Nobody reloads it: a saved change appears, and what cannot be published is told on the page."""
    document = content / "normative" / "2026" / "jzf-2026-1.md"
    good = document.read_text("utf-8")
    wait_for(f"{address}gongbao/normative/2026/jzf-2026-1/", "所有文件都要公开")
    page = browser.new_page(service_workers="block")
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{address}gongbao/normative/2026/jzf-2026-1/")
    document.write_text(good.replace("所有文件", "全部文件"), "utf-8")
    page.get_by_text("全部文件都要公开").first.wait_for()
    document.write_text(good.replace("2026-01-05", "2026-02-30"), "utf-8")
    page.get_by_role("alert").get_by_text("内容有错误").wait_for()
    document.write_text(good.replace("所有文件", "全部文件"), "utf-8")
    page.locator("#preview-refused").wait_for(state="detached")
    page.close()


def test_published_pages_know_nothing_of_the_preview(address: str, tmp_path: Path) -> None:
    """The script that listens is in what is served here, and not in the files."""
    wait_for(f"{address}gongbao/", "EventSource")
    assert "EventSource" not in (tmp_path / "output" / "index.html").read_text("utf-8")
