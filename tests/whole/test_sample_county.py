"""The sample county, built for real: nothing is lost on the way from the seeds to the pages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from tests.content.expected_text import SEEDS, Seed, expected_blocks, first_difference
from tests.whole.conftest import ROOT, Build, Built
from tests.whole.html_text import text_blocks

ISSUE = "bulletins/2026/gongbao-2026-01"
EDITED = "normative/2020/zzbf-2020-16"
PROGRESS = re.compile(r"  已生成 \d+/\d+")
"""What a build says while it goes on for long."""


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.document)
def test_page_is_the_seed_character_by_character(seed: Seed, sample: Built) -> None:
    """The text of a built page equals the document as it was found, without its known noise."""
    page = (sample.output / seed.document / "index.html").read_text("utf-8")
    expected, found = expected_blocks(seed), printed_blocks(page)
    assert "".join(found) == "".join(expected), first_difference("".join(expected), "".join(found))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.document)
def test_gazette_prints_the_same_text(seed: Seed, sample: Built, issue_text: str) -> None:
    """The text of a page's body stands in the gazette, unbroken but for running heads and feet."""
    page = (sample.output / seed.document / "index.html").read_text("utf-8")
    blocks = printed_blocks(page)
    missing = [block for block in blocks[seed.head :] if bare(block) not in issue_text]
    assert missing == []


@pytest.fixture(scope="module")
def issue_text(sample: Built) -> str:
    """The text of the issue without white space, running heads and page numbers."""
    reader = PdfReader(sample.output / f"{ISSUE}/gongbao-2026-01.pdf")
    pages = [page.extract_text().splitlines() for page in reader.pages]
    heads = {bare(title) for seed in SEEDS for title in titles_of(sample, seed)}
    return "".join(bare(line) for lines in pages for line in without_running_lines(lines, heads))


def printed_blocks(page: str) -> list[str]:
    """The article with its title, which stands before it where there is no red head."""
    title, article = text_blocks(page, "document-title"), text_blocks(page, "document")
    return article if title[0] in article else title + article


def titles_of(sample: Built, seed: Seed) -> list[str]:
    """The title of a document's page."""
    page = (sample.output / seed.document / "index.html").read_text("utf-8")
    return re.findall(r"<h1[^>]*>(.*?)</h1>", page)


def without_running_lines(lines: list[str], heads: set[str]) -> list[str]:
    """A page's lines without its number and its running head, first or last as they come."""
    edges = {*range(2), *range(len(lines) - 3, len(lines))}
    return [
        line
        for place, line in enumerate(lines)
        if place not in edges
        or not (bare(line) in heads or re.fullmatch(r"\W*\d+\W*|.*公报.*第1期.*", line.strip()))
    ]


def bare(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s", "", text)


def test_a_second_build_makes_nothing_and_says_so(
    build: Build, sample: Built, tmp_path: Path
) -> None:
    """With a copy of the first build's store nothing is made again, and the output is equal."""
    for name in ("output", "cache"):
        shutil.copytree(sample.output.parent / name, tmp_path / name)
    again = build(ROOT / "content", tmp_path / "output", tmp_path / "cache")
    assert again.status == 0
    assert "没有需要重新生成的内容" in again.said
    assert again.files() == sample.files()


def test_two_builds_from_nothing_are_equal(build: Build, sample: Built, tmp_path: Path) -> None:
    """Another folder, another cache, another process: the same manifest, byte for byte."""
    other = build(ROOT / "content", tmp_path / "elsewhere", tmp_path / "cache")
    assert other.status == 0, other.said
    manifest = (other.output / "manifest.json").read_bytes()
    assert manifest == (sample.output / "manifest.json").read_bytes()
    assert other.files() == sample.files()


def test_a_good_build_says_nothing_but_its_report(sample: Built) -> None:
    """No warning, no traceback, no line of the host's own count; which fonts stand in is told."""
    lines = [line for line in sample.said.splitlines() if not PROGRESS.fullmatch(line)]
    folder = re.escape(f"{sample.output}/")
    lines = [line for line in lines if not line.startswith("字体替代：")]
    assert re.fullmatch(rf"生成 \d+ 项，沿用 0 项；{folder} 已更新。", lines[0])
    assert all(line.startswith("  ") for line in lines[1:]), sample.said


def test_manifest_names_every_file_with_its_hash(sample: Built) -> None:
    """Path, size and SHA-256 of everything published, itself aside."""
    rows = json.loads((sample.output / "manifest.json").read_bytes())["files"]
    files = sample.files()
    del files["manifest.json"]
    assert {row["path"]: row["sha256"] for row in rows} == files
    assert all((sample.output / row["path"]).stat().st_size == row["size"] for row in rows)


def test_editing_one_document_remakes_only_what_shows_it(
    build: Build, sample: Built, tmp_path: Path
) -> None:
    """A changed sentence changes the document's page and PDF, those of its issue, and the search.

    What tells the size of these PDFs is made again too: feeds, and pages that offer the issue.
    """
    for name in ("output", "cache"):
        shutil.copytree(sample.output.parent / name, tmp_path / name)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / f"{EDITED}.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("迈上新台阶", "迈上更高台阶"), "utf-8")
    built = build(tmp_path / "content", tmp_path / "output", tmp_path / "cache")
    before, after = sample.files(), built.files()
    files = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    changed = {re.sub(r"-[0-9a-f]{10}/.*", "/", path) for path in files} - {"manifest.json"}
    feeds = {path for path in changed if path.endswith(("atom.xml", "feed.json"))}
    offering = {"index.html", "bulletins/index.html", "bulletins/2026/index.html"}
    offering |= {f"{seed.document}/index.html" for seed in SEEDS if seed.document != EDITED}
    assert f"生成 {len(changed | offering)} 项" in built.said
    assert changed - feeds - offering == {
        f"{EDITED}/index.html",
        f"{EDITED}/zzbf-2020-16.pdf",
        f"{ISSUE}/index.html",
        f"{ISSUE}/gongbao-2026-01.pdf",
        f"{ISSUE}/gongbao-2026-01-phone.pdf",
        "search/index/2016-01_2026-11/",
        "search/shards.js",
    }


def test_a_removed_document_leaves_nothing_behind(
    build: Build, sample: Built, tmp_path: Path
) -> None:
    """The page goes, and the build says loudly which address will be gone."""
    for name in ("output", "cache"):
        shutil.copytree(sample.output.parent / name, tmp_path / name)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content" / "normative" / "2026" / "ybf-2026-1.md").unlink()
    built = build(tmp_path / "content", tmp_path / "output", tmp_path / "cache")
    assert built.status == 0, built.said
    assert "注意：已公布的 /normative/2026/ybf-2026-1/ 已不再存在" in built.said
    assert not (built.output / "normative" / "2026" / "ybf-2026-1").exists()
    leftovers = [p for p in built.output.rglob("*.html") if "ybf-2026-1" in p.read_text("utf-8")]
    assert leftovers == []


def test_pelicans_own_command_builds_the_same_site(sample: Built, tmp_path: Path) -> None:
    """``pelican content -s pelicanconf.py --fatal errors`` is all that it takes."""
    pelican = Path(sys.executable).with_name("pelican")
    command = [pelican, "content", "-s", "pelicanconf.py", "--fatal", "errors"]
    command += ["-o", tmp_path / "output", "-e", f'CACHE_PATH="{(tmp_path / "cache").as_posix()}"']
    done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    manifest = (tmp_path / "output" / "manifest.json").read_bytes()
    assert manifest == (sample.output / "manifest.json").read_bytes()


def test_production_refuses_a_footer_that_is_not_complete(build: Build, tmp_path: Path) -> None:
    """What is a warning while one tries things out is an error when it is published for real."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "sites" / "minimal" / "content", content)
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("icp_no: 试验备案\n", ""), "utf-8")
    tried = build(content, tmp_path / "tried", tmp_path / "cache")
    published = build(content, tmp_path / "published", tmp_path / "cache", "publishconf.py")
    warning = (
        f"{content.as_posix()}/site.yaml:1: S101 网页底部缺少：ICP备案编号 — 在 site.yaml 里补齐"
    )
    assert (tried.status, published.status) == (0, 1)
    assert warning in tried.said
    assert warning in published.said
    assert not published.output.exists()


def test_production_refuses_the_sample_county(build: Build, tmp_path: Path) -> None:
    """What is made up is shown to who tries it, and never published for real."""
    published = build(ROOT / "content", tmp_path / "output", tmp_path / "cache", "publishconf.py")
    assert published.status == 1
    assert "content/normative/2026/ybf-2026-1.md:" in published.said
    assert "S103 这是样例文件" in published.said
    assert not published.output.exists()


def test_every_link_inside_the_site_leads_somewhere(sample: Built) -> None:
    """No page links to a page, an anchor or a file that is not published."""
    pages = {p: p.read_text("utf-8") for p in sample.output.rglob("*.html")}
    ids = {p: set(re.findall(r'\bid="([^"]+)"', text)) for p, text in pages.items()}
    broken = []
    for page, text in pages.items():
        for link in re.findall(r'(?:href|src|action)="(/[^"]*|#[^"]*)"', text):
            address, _, anchor = link.partition("#")
            target = sample.output / address.lstrip("/").split("?")[0] if address else page
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (anchor and anchor not in ids.get(target, set())):
                broken.append((page.name, link))
    assert broken == []


def test_feeds_and_sitemap_name_pages_that_exist(sample: Built) -> None:
    """Addresses in the feeds and the sitemap are pages of this site."""
    base = "https://www.yanglixian.example/"
    for path in [*sample.output.rglob("atom.xml"), sample.output / "sitemap.xml"]:
        addresses = [
            element.get("href") or element.text or ""
            for element in ElementTree.parse(path).iter()
            if element.tag.endswith(("}loc", "}link"))
        ]
        assert addresses
        for address in addresses:
            assert address.startswith(base)
            target = sample.output / address.removeprefix(base)
            assert (target / "index.html" if target.is_dir() else target).is_file(), address
