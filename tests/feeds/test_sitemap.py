"""The map of the site and the file that names it, and the room's place in a build."""

import pickle
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree.ElementTree import fromstring

from plugins import urls
from plugins.feeds import BUILDERS, RECIPES, Feeds
from plugins.feeds.robots import RobotsRecipe, build_robots
from plugins.feeds.sitemap import NAMESPACE, SitemapRecipe, build_sitemap
from plugins.model.artifact import Artifact, Late
from plugins.pages.every_page import build_pages
from plugins.pages.lists import PAGE_SIZE

HOST = "https://www.example.org"


def pages_of(library):
    """What the room of pages adds before the map is made."""
    return build_pages(library, str(Path(__file__).parents[2] / "theme"))


def page_at(folder, **data):
    """A page whose canonical address is its own."""
    return Artifact(f"{folder}index.html", "page", {"data": {"url": f"{HOST}/{folder}"} | data})


def page_that_shows(folder, *identities):
    """A page that says at once which documents it shows, and works its data out late."""
    inputs = {"data": Late("", dict)}
    return Artifact(f"{folder}index.html", "page", inputs, shows=identities)


def maps_of(library, pages=None, **options):
    """All files of the map by path: name of the root, and address to last change in order."""
    maps = {}
    pages = pages_of(library) if pages is None else pages
    for artifact in build_sitemap(library, pages, **options):
        root = fromstring(SitemapRecipe().make(artifact.inputs))
        places = [[child.text for child in place] for place in root]
        maps[artifact.path] = (root.tag.removeprefix(f"{{{NAMESPACE}}}"), places)
    return maps


def test_page_is_as_new_as_what_it_shows(library, related, notice, issue, morning):
    """A document's page changed with the document; another page with the newest that it links to."""
    site = related(
        library(notice("a", morning(18)), notice("b", morning(19)), issue("c", morning(20)))
    )
    links = [{"href": "/normative/2026/a/"}, {"href": "/normative/2026/b/"}]
    pages = [
        page_at("", newest=({"href": "/bulletins/2026/c/"}, links)),
        page_that_shows("normative/", "normative/2026/a", "normative/2026/b"),
        page_that_shows("normative/2026/a/", "normative/2026/a"),
        page_at("search/", description="/normative/2026/a/ 等"),
    ]
    assert maps_of(site, pages) == {
        "sitemap.xml": (
            "urlset",
            [
                [f"{HOST}/", "2026-11-20T09:00:00+08:00"],
                [f"{HOST}/normative/", "2026-11-19T09:00:00+08:00"],
                [f"{HOST}/normative/2026/a/", "2026-11-18T09:00:00+08:00"],
                [f"{HOST}/search/"],
            ],
        )
    }


def test_sitemap_names_every_page_that_search_engines_may_show(library, notice, issue, morning):
    """All pages of the site are on the map, later pages of lists too; the page for errors is not."""
    many = [notice(f"n{n:02}", morning(19)) for n in range(PAGE_SIZE + 1)]
    site = library(*many, issue("c", morning(20)))
    pages = {a.path for a in pages_of(site) if a.recipe == "page"}
    (_, places) = maps_of(site)["sitemap.xml"]
    named = [place[0].removeprefix(f"{HOST}/") + "index.html" for place in places]
    assert len(set(named)) == len(named)
    assert {"index.html", "normative/page/2/index.html", "subscribe/index.html"} <= set(named)
    assert pages - set(named) == {"404.html", urls.OFFLINE_PAGE}
    assert set(named) <= pages


def test_page_without_an_address_of_its_own_is_not_on_the_map(library):
    """What names another page as the right one, or none, is not for search engines."""
    other = Artifact("a/index.html", "page", {"data": {"url": f"{HOST}/b/"}})
    none = Artifact("404.html", "page", {"data": {"title": "没有找到"}})
    style = Artifact("static/css/site.css", "stylesheet", {})
    assert maps_of(library(), [other, none, style]) == {"sitemap.xml": ("urlset", [])}


def test_large_sitemap_is_an_index_of_parts(library, notice, morning):
    """Above the limit of the protocol, parts hold all addresses and the map names the parts."""
    site = library(*(notice(f"n{n}", morning(19)) for n in range(8)))
    pages = [page_at(f"normative/2026/n{n}/") for n in range(8)]
    (_, whole) = maps_of(site, pages)["sitemap.xml"]
    maps = maps_of(site, pages, limit=3)
    assert maps["sitemap.xml"] == (
        "sitemapindex",
        [[f"{HOST}/sitemap-1.xml"], [f"{HOST}/sitemap-2.xml"], [f"{HOST}/sitemap-3.xml"]],
    )
    parts = [maps[f"sitemap-{number}.xml"] for number in (1, 2, 3)]
    assert [root for root, _ in parts] == ["urlset"] * 3
    assert [place for _, places in parts for place in places] == whole
    assert all(len(places) <= 3 for _, places in parts)


def test_sitemap_at_the_limit_is_one_file(library):
    """As many addresses as the limit still fit into one file."""
    pages = [page_at(f"normative/2026/n{n}/") for n in range(5)]
    assert list(maps_of(library(), pages, limit=5)) == ["sitemap.xml"]


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
    made = [artifact for build in BUILDERS for artifact in build(site)]
    for artifact in [*made, *build_sitemap(site, [])]:
        here, there = recipes[artifact.recipe], sent[artifact.recipe]
        assert here.make(artifact.inputs) == there.make(artifact.inputs)
        assert here.version(artifact.inputs) == there.version(artifact.inputs)


def test_feeds_adapter_adds_artifacts_and_recipes(library, notice, morning):
    """In a build, every artifact of the room finds its recipe in the context."""
    pages = [page_at("subscribe/")]
    context = {"library": library(notice("a", morning(19))), "artifacts": pages, "recipes": {}}
    Feeds(context=context, settings={}, path="", theme="", output_path="").generate_context()
    made = context["artifacts"][1:]
    assert {artifact.recipe for artifact in made} == set(context["recipes"])
    assert {"atom.xml", "normative/feed.json", "calendar.ics", "robots.txt"} <= {
        a.path for a in made
    }
    (sitemap,) = [artifact for artifact in made if artifact.path == "sitemap.xml"]
    assert sitemap.inputs["places"] == [{"loc": f"{HOST}/subscribe/"}]
