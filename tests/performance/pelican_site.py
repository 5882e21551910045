"""The same documents for plain Pelican: its form of front matter, and a theme of equal pages.

Pelican without any plugin, as it is installed. Its lists by year are not cut into pages and there is
one for each year, not one for each year of each list; it has no JSON Feed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.performance.hugo_site import site_sections

_ARTICLE = re.compile("<p>第([一二三四五六七八九十百千零〇]+条)　")
_ANCHORED = (
    r'<p class="article" id="第\1"><b class="article-number">'
    r'<a class="anchor" href="#第\1">第\1</a></b>　'
)
_LISTS = {"category": "normative", "author": "organisations", "tag": "validity/in-force"}


def write_pelican_site(content: Path, folder: Path) -> Path:
    """Write the documents of a content folder as Pelican reads them, and settings; return these."""
    years: Counter[str] = Counter()
    for path in sorted((content / "normative").rglob("*.md")):
        years[path.parent.name] += 1
        copy = folder / "content" / path.relative_to(content)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_with_plain_fields(path), "utf-8")
    settings = dict(_settings(content, years))
    file = folder / "pelicanconf.py"
    lines = [f"{name} = {value!r}\n" for name, value in settings.items()]
    imported = "from tests.performance.pelican_site import anchored\n"
    file.write_text(
        f'{imported}{"".join(lines)}JINJA_FILTERS = {{"anchored": anchored}}\n', "utf-8"
    )
    return file


def anchored(html: str) -> str:
    """HTML of a body in which each article (条) can be linked to."""
    return _ARTICLE.sub(_ANCHORED, html.replace("<p>（", '<p class="item">（'))


def _with_plain_fields(path: Path) -> str:
    """A document with the keys that Pelican knows; the others keep their names."""
    _, front_matter, text = path.read_text("utf-8").split("---\n", 2)
    fields = yaml.load(front_matter, yaml.CSafeLoader)
    plain = {
        "title": fields["title"],
        "date": fields["sign_date"],
        "slug": path.stem,
        "category": "政策文件",
        "authors": ";".join(fields["issuer"]),
        "tags": "有效",
        "keywords": ";".join(fields["keywords"]),
        "about": fields["summary"],
    }
    rest = ("doc_no", "doc_type", "publish_datetime", "source", "editor_note")
    plain |= {name: fields[name] for name in rest}
    return "".join(f"{name}: {value}\n" for name, value in plain.items()) + text


def _settings(content: Path, years: Counter[str]) -> Iterator[tuple[str, Any]]:
    site = yaml.safe_load((content / "site.yaml").read_text("utf-8"))
    lists = {name: _list(content, place) for name, place in _LISTS.items()}
    yield "SITE", site
    yield "SITEURL", site["base_url"]
    yield "DOMAIN", site["base_url"].partition("//")[2]
    yield "SITENAME", site["name"]
    yield "LISTS", lists
    yield "COLUMNS", {name: shown["column"] for name, shown in lists.items()}
    yield (
        "FEEDS",
        {name: s["feed"] for name, s in lists.items()}
        | {"all": {"title": "全部更新", "folder": "/"}},
    )
    yield "YEARS", sorted(years.items(), reverse=True)
    yield "THEME", str(Path(__file__).with_name("pelican_theme"))
    yield "THEME_STATIC_PATHS", []
    yield from _paths(lists).items()


def _list(content: Path, place: str) -> dict[str, Any]:
    """What a list says of itself, as it is written for Hugo."""
    sections = dict(site_sections(content))
    of_place = (s for path, s in sections.items() if path.startswith(f"{place}/") and "list" in s)
    section = next(of_place)
    named = ("title", "lead", "column", "feed", "facts", "ways", "trail")
    return {name: section.get(name, []) for name in named} | {"folder": section["list"]["folder"]}


def _paths(lists: dict[str, Any]) -> dict[str, Any]:
    """Where everything lies: the same addresses as ours."""
    paths: dict[str, Any] = {
        "TIMEZONE": "Asia/Shanghai",
        "DEFAULT_LANG": "zh-cn",
        "ARTICLE_URL": "normative/{date:%Y}/{slug}/",
        "ARTICLE_SAVE_AS": "normative/{date:%Y}/{slug}/index.html",
        "YEAR_ARCHIVE_URL": "normative/{date:%Y}/",
        "YEAR_ARCHIVE_SAVE_AS": "normative/{date:%Y}/index.html",
        "DIRECT_TEMPLATES": ["index", "sitemap"],
        "SITEMAP_SAVE_AS": "sitemap.xml",
        "PAGINATED_TEMPLATES": {"category": 20, "author": 20, "tag": 20},
        "PAGINATION_PATTERNS": (
            (1, "{base_name}/", "{base_name}/index.html"),
            (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
        ),
        "FORMATTED_FIELDS": [],
        "TYPOGRIFY": False,
        "RELATIVE_URLS": False,
        "DELETE_OUTPUT_DIRECTORY": False,
        "FEED_MAX_ITEMS": 50,
        "FEED_ALL_ATOM": "atom.xml",
        "TRANSLATION_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
    }
    for name, shown in lists.items():
        folder = shown["folder"].strip("/")
        paths[f"{name.upper()}_URL"] = f"{folder}/"
        paths[f"{name.upper()}_SAVE_AS"] = f"{folder}/index.html"
    for name in ("category", "author"):
        folder = lists[name]["folder"].strip("/")
        paths[f"{name.upper()}_FEED_ATOM"] = f"{folder}/atom.xml"
    return paths
