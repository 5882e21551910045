"""The map of the site and the file that names it, and the room's place in a build."""

import pickle
from dataclasses import replace
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree.ElementTree import fromstring

from plugins.feeds import BUILDERS, RECIPES, Feeds
from plugins.feeds.robots import RobotsRecipe, build_robots
from plugins.feeds.sitemap import NAMESPACE, SitemapRecipe, build_sitemap
from plugins.pages.every_page import build_pages
from plugins.pages.lists import PAGE_SIZE

HOST = "https://www.example.org"


def maps_of(library, **options):
    """All files of the map by path: name of the root, and address to last change in order."""
    maps = {}
    for artifact in build_sitemap(library, **options):
        root = fromstring(SitemapRecipe().make(artifact.inputs))
        places = [[child.text for child in place] for place in root]
        maps[artifact.path] = (root.tag.removeprefix(f"{{{NAMESPACE}}}"), places)
    return maps


def test_sitemap_names_every_page_with_its_last_change(library, notice, issue, morning):
    """Home, the map for people, lists and documents are there; lists are as new as their newest."""
    site = library(notice("a", morning(18)), notice("b", morning(19)), issue("c", morning(20)))
    assert maps_of(site) == {
        "sitemap.xml": (
            "urlset",
            [
                [f"{HOST}/", "2026-11-20T09:00:00+08:00"],
                [f"{HOST}/sitemap/", "2026-11-20T09:00:00+08:00"],
                [f"{HOST}/bulletins/", "2026-11-20T09:00:00+08:00"],
                [f"{HOST}/bulletins/2026/", "2026-11-20T09:00:00+08:00"],
                [f"{HOST}/normative/", "2026-11-19T09:00:00+08:00"],
                [f"{HOST}/normative/2026/", "2026-11-19T09:00:00+08:00"],
                [f"{HOST}/bulletins/2026/c/", "2026-11-20T09:00:00+08:00"],
                [f"{HOST}/normative/2026/a/", "2026-11-18T09:00:00+08:00"],
                [f"{HOST}/normative/2026/b/", "2026-11-19T09:00:00+08:00"],
            ],
        )
    }


def test_sitemap_names_the_pages_that_there_are(library, notice, issue, morning):
    """What the pages room publishes and the map names is the same, search and later pages aside."""
    many = [notice(f"n{n:02}", morning(19)) for n in range(PAGE_SIZE + 1)]
    site = library(*many, issue("c", morning(20)))
    theme = str(Path(__file__).parents[2] / "theme")
    pages = {a.path.removesuffix("index.html") for a in build_pages(site, theme)}
    pages = {folder for folder in pages if not folder or folder.endswith("/")}
    (_, places) = maps_of(site)["sitemap.xml"]
    named = {place[0].removeprefix(f"{HOST}/") for place in places}
    assert pages - named == {"search/", "normative/page/2/", "normative/2026/page/2/"}
    assert named <= pages


def test_sitemap_of_an_empty_site_has_no_times(library):
    """A site without documents has pages of which no change is known."""
    assert maps_of(library()) == {"sitemap.xml": ("urlset", [[f"{HOST}/"], [f"{HOST}/sitemap/"]])}


def test_large_sitemap_is_an_index_of_parts(library, notice, morning):
    """Above the limit of the protocol, parts hold all addresses and the map names the parts."""
    site = library(*(notice(f"n{n}", morning(19)) for n in range(4)))
    (_, whole) = maps_of(site)["sitemap.xml"]
    maps = maps_of(site, limit=3)
    assert maps["sitemap.xml"] == (
        "sitemapindex",
        [[f"{HOST}/sitemap-1.xml"], [f"{HOST}/sitemap-2.xml"], [f"{HOST}/sitemap-3.xml"]],
    )
    parts = [maps[f"sitemap-{number}.xml"] for number in (1, 2, 3)]
    assert [root for root, _ in parts] == ["urlset"] * 3
    assert [place for _, places in parts for place in places] == whole
    assert all(len(places) <= 3 for _, places in parts)


def test_sitemap_at_the_limit_is_one_file(library, notice, morning):
    """As many addresses as the limit still fit into one file."""
    site = library(notice("a", morning(19)))
    assert list(maps_of(site, limit=5)) == ["sitemap.xml"]


def test_robots_may_read_everything_and_find_the_map(library):
    """A program that obeys robots.txt may read every page, and learns where the map is."""
    (artifact,) = build_robots(library(base_url=f"{HOST}/county"))
    assert artifact.path == "robots.txt"
    robots = RobotFileParser()
    robots.parse(RobotsRecipe().make(artifact.inputs).decode().splitlines())
    assert robots.can_fetch("*", f"{HOST}/county/normative/2026/a/")
    assert robots.site_maps() == [f"{HOST}/county/sitemap.xml"]


def test_feed_recipes_are_the_same_in_a_worker(library, notice, morning):
    """A recipe sent to another process makes the same bytes under the same version."""
    site = library(notice("a", morning(19)))
    recipes = {recipe.name: recipe for recipe in RECIPES}
    sent = pickle.loads(pickle.dumps(recipes))
    for artifact in (artifact for build in BUILDERS for artifact in build(site)):
        here, there = recipes[artifact.recipe], sent[artifact.recipe]
        assert here.make(artifact.inputs) == there.make(artifact.inputs)
        assert here.version(artifact.inputs) == there.version(artifact.inputs)


def test_feeds_adapter_adds_artifacts_and_recipes(library, notice, morning):
    """In a build, every artifact of the room finds its recipe in the context."""
    context = {"library": library(notice("a", morning(19))), "artifacts": [], "recipes": {}}
    Feeds(context=context, settings={}, path="", theme="", output_path="").generate_context()
    assert {artifact.recipe for artifact in context["artifacts"]} == set(context["recipes"])
    paths = [artifact.path for artifact in context["artifacts"]]
    assert {"atom.xml", "normative/atom.xml", "sitemap.xml", "robots.txt"} <= set(paths)


def test_sitemap_names_the_result_of_cleaning_up_where_there_is_one(library, notice, morning):
    """A site with normative documents has that page; other papers make none."""
    paper = notice("a", morning(18))
    counted = replace(paper, record=replace(paper.record, nature="行政规范性文件"))
    address = [f"{HOST}/clean-up/", "2026-11-18T09:00:00+08:00"]
    assert address in maps_of(library(counted))["sitemap.xml"][1]
    assert address not in maps_of(library(paper))["sitemap.xml"][1]
