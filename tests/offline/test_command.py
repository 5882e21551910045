"""The task ``offline``: what it says, and where it writes nothing."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from plugins.offline.command import CHINA, CannotWrite, Request, run_offline
from plugins.offline.places import LIST

FILES = {
    "index.html": '<link rel="canonical" href="https://www.test.example/"><main id="content">\n'
    '<script type="module" src="/static/js/site.js"></script><a href="/faq/a/">问</a>',
    "faq/a/index.html": '<main><a href="/">首页</a><link rel="manifest" href="/m.webmanifest">\n',
    "faq/a/attached.html": '<a href="/">',
    "static/js/site.js": 'import { a } from "./a.js";\n',
    "static/js/a.js": "export const a = 1;\n",
    "static/js/settings.js": "(function () {})();",
    "search/index/1/texts/0-0.js": 'found({"text":"\\"url\\":\\"/faq/a/\\"","url":"/faq/a/"})',
    "search/index/1/0.pf_index": "",
    "search/engine/pagefind.js": "",
    "404.html": "",
    "sitemap.xml": "",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A finished site, last built on 1 May 2026."""
    folder = tmp_path / "output"
    rows = [{"path": path, "size": 0, "sha256": ""} for path in FILES]
    for path, text in (FILES | {"manifest.json": json.dumps({"files": rows})}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    built = datetime(2026, 5, 1, 8, tzinfo=CHINA).timestamp()
    os.utime(folder / "manifest.json", (built, built))
    return folder


def test_edition_of_a_small_site(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pages, data and scripts are rewritten, attachments are not; the sizes are told."""
    to = tmp_path / "usb"
    run_offline(Request(site, to))
    texts = {
        path.relative_to(to).as_posix(): path.read_text("utf-8")
        for path in to.rglob("*")
        if path.is_file() and path.name != LIST
    }
    assert set(texts) == {
        "index.html", "faq/a/index.html", "faq/a/attached.html", "search/index/1/texts/0-0.js",
        "static/js/site.js", "static/js/settings.js",
    }  # fmt: skip
    assert '<a href="faq/a/index.html">' in texts["index.html"]
    assert '<script defer src="static/js/site.js">' in texts["index.html"]
    assert "manifest" not in texts["faq/a/index.html"]
    assert '<a href="../../index.html">' in texts["faq/a/index.html"]
    assert texts["faq/a/attached.html"] == FILES["faq/a/attached.html"]
    assert texts["search/index/1/texts/0-0.js"] == (
        'found({"text":"\\"url\\":\\"/faq/a/\\"","url":"../faq/a/index.html"})'
    )
    said = capsys.readouterr().err
    assert f"已写好离线版 {to}：6 个文件" in said
    assert "双击 index.html" in said


def test_every_page_says_of_which_day_it_is(site: Path, tmp_path: Path) -> None:
    """A page on a disk grows old: it names the day of the last build, or of one just made."""
    for fresh, year in ((False, "2026年5月1日"), (True, f"{datetime.now(CHINA).year}年")):
        run_offline(Request(site, tmp_path / "usb", fresh=fresh))
        page = (tmp_path / "usb/index.html").read_text("utf-8")
        assert f"这是{year}" in page
        assert '<a href="https://www.test.example/">网站上</a>' in page


def test_zip_is_named_so(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --zip the place is a file that ends in .zip, and how small it is is told."""
    run_offline(Request(site, tmp_path / "公报", zip=True))
    assert (tmp_path / "公报.zip").is_file()
    assert "压缩后" in capsys.readouterr().err


def test_unfinished_site_is_refused(site: Path, tmp_path: Path) -> None:
    """Without a whole site nothing is written, and it is said what to do."""
    (site / "faq/a/index.html").unlink()
    for folder in (site, tmp_path / "nothing"):
        with pytest.raises(CannotWrite, match=r"tasks\.py build"):
            run_offline(Request(folder, tmp_path / "usb"))
    assert not (tmp_path / "usb").exists()


def test_folder_of_others_is_refused(site: Path, tmp_path: Path) -> None:
    """A folder with other files stays as it is, and another place is proposed."""
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb/mine.txt").write_text("mine")
    with pytest.raises(CannotWrite, match=r"有别的文件.*--to"):
        run_offline(Request(site, tmp_path / "usb"))
    assert [path.name for path in (tmp_path / "usb").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("to", ["output", "output/usb", "content/usb", "."])
def test_edition_stands_apart_from_site_and_content(site: Path, tmp_path: Path, to: str) -> None:
    """Inside the site the next build would take it away; around it, it would hold the site."""
    with pytest.raises(CannotWrite, match="--to"):
        run_offline(Request(site, tmp_path / to, sources=[tmp_path / "content"]))
    assert not (tmp_path / to / LIST).exists()


def test_script_that_cannot_be_rewritten_ends_the_task(site: Path, tmp_path: Path) -> None:
    """A theme whose scripts do what is not understood gives no broken edition."""
    (site / "static/js/a.js").write_text("export default 1;\n")
    with pytest.raises(CannotWrite, match=r"a\.js"):
        run_offline(Request(site, tmp_path / "usb"))
