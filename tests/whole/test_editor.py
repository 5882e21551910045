"""The editor of a whole site: there with a repository, not there without."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.in_browser import served
from tests.whole.conftest import Build, Built

REPOSITORY = """
repository:
  service: gitea
  name: jia/gongbao
  server: https://git.test.example
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, build: Build, sites: Path) -> Built:
    """A site with a repository and no document yet."""
    folder = tmp_path_factory.mktemp("editor")
    (folder / "content").mkdir()
    for name in ("site.yaml", "organisations.yaml"):
        shutil.copyfile(sites / "minimal" / "content" / name, folder / "content" / name)
    with (folder / "content" / "site.yaml").open("a", encoding="utf-8") as site:
        site.write(REPOSITORY)
    # Its address has a folder on its host: https://www.test.example/gongbao
    made = build(folder / "content", folder / "host" / "gongbao", folder / "cache")
    assert made.status == 0, made.said
    return made


def test_a_site_without_a_repository_has_no_admin_page(sample: Built) -> None:
    """The sample county names no repository, and publishes nothing under /admin/."""
    assert not (sample.output / "admin").exists()


def test_the_editor_of_a_built_site_opens(built: Built, browser: Browser) -> None:
    """It opens with its own script and configuration, without a complaint or a foreign request."""
    complaints: list[str] = []
    asked: list[str] = []
    page = browser.new_page(locale="zh-CN")
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    with served(built.output.parent) as address:
        page.goto(f"{address}gongbao/admin/")
        expect(page.get_by_role("button", name="使用访问令牌登录")).to_be_visible()
        page.wait_for_load_state("networkidle")
        own = (address, f"blob:{address}", "data:")
        assert [url for url in asked if not url.startswith(own)] == []
    page.close()
    assert complaints == []


def test_search_engines_stay_out_of_the_editor(built: Built) -> None:
    """The page says noindex; robots.txt must not forbid it, or nobody would read that."""
    page = (built.output / "admin" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "admin" not in (built.output / "robots.txt").read_text("utf-8")
    assert "/admin/" not in (built.output / "sitemap.xml").read_text("utf-8")


def test_the_configuration_names_the_repository(built: Built) -> None:
    """The editor writes to the repository that site.yaml names."""
    configuration = json.loads((built.output / "admin" / "config.json").read_text("utf-8"))
    assert configuration["backend"]["repo"] == "jia/gongbao"
    assert configuration["backend"]["base_url"] == "https://git.test.example"
