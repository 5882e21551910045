"""A site for Hugo of a content folder of the bench: the documents as they are, our lists around them.

Hugo reads the same files as we do. What it cannot know by itself (which bodies and years there
are, and what their lists are called) is written into its section files before the clock runs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

_HUGO = Path(__file__).with_name("hugo")
EQUAL, SMALL = _HUGO / "layouts", _HUGO / "small"
"""Templates of pages equal to ours, and of small ones."""

_THEME = Path(__file__).parents[2] / "theme"
_LEAD = "行政规范性文件和其他政策文件全文，标明是否有效。"
_PLAIN: tuple[tuple[str, dict[str, Any]], ...] = (("_index.md", {"title": "法规语料站"}),)
_ALL = {"title": "全部更新", "folder": "/"}
_POLICIES = {"title": "政策文件", "folder": "/normative/"}


def write_hugo_site(content: Path, folder: Path, templates: Path = EQUAL) -> Path:
    """Write a Hugo site of a content folder with normative documents into ``folder``; return it."""
    for place, fields in site_sections(content) if templates == EQUAL else _PLAIN:
        path = folder / "content" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(fields, ensure_ascii=False, indent=1), "utf-8")
    settings = yaml.safe_load((_HUGO / "hugo.yaml").read_text("utf-8"))
    settings["module"] = {"mounts": list(_mounts(content, templates))}
    if templates == SMALL:
        settings["outputs"] = {key: ["html"] for key in ("home", "section", "page")}
    (folder / "hugo.json").write_text(json.dumps(settings), "utf-8")
    return folder


def _mounts(content: Path, templates: Path) -> Iterator[dict[str, str]]:
    yield {"source": "content", "target": "content"}
    yield {"source": str(content / "normative"), "target": "content/normative"}
    for name in ("site.yaml", "organisations.yaml"):
        yield {"source": str(content / name), "target": f"data/{name}"}
    yield {"source": str(templates), "target": "layouts"}
    yield {"source": str(_THEME / "static"), "target": "static/static"}


def site_sections(content: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The files of all lists and single pages, with what our lists say of themselves."""
    site = yaml.safe_load((content / "site.yaml").read_text("utf-8"))
    yield "_index.md", {"title": site["name"], "feed": _ALL}
    yield "sitemap.md", {"title": "网站地图", "url": "/sitemap/", "layout": "map", "feed": _ALL}
    years = sorted(folder.name for folder in (content / "normative").iterdir() if folder.is_dir())
    yield from _policies(years)
    yield from _bodies(content, years)
    yield from _states(years)


def _policies(years: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    column = _column("政策文件", _LEAD, "政策文件,行政规范性文件,有效性", "政策文件")
    policies = {"name": "normative", "folder": "/normative/", "title": "政策文件"}
    whole = {
        "title": "政策文件",
        "lead": _LEAD,
        "column": column,
        "feed": _POLICIES,
        "ways": [{"title": "按有效性", "is_nav": True, "lists": [_in_force("有效")]}],
    }
    yield from _list(whole, policies, "{year}年政策文件", years, [], feeds=True)


def _bodies(content: Path, years: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    about = "按发布机构查阅本站公开的文件。"
    column = _column("发布机构", about, "发布机构,信息公开目录,查阅", "信息公开目录")
    organisations = yaml.safe_load((content / "organisations.yaml").read_text("utf-8"))
    lists = []
    for body in organisations["organisations"]:
        name, folder = body["names"][0]["name"], f"/organisations/{body['id']}/"
        lists.append({"name": body["id"], "folder": folder, "title": name, "body": name})
        facts = [{"term": "机关代字", "text": code} for code in body.get("codes", ())]
        facts += [{"term": "说明", "text": "样例单位，是虚构的。"}] if body.get("sample") else []
        feed = {"title": name, "folder": folder}
        whole = {"title": name, "column": column, "feed": feed, "facts": facts}
        trail = [{"title": "发布机构", "href": "/organisations/"}]
        yield from _list(whole, lists[-1], f"{{year}}年{name}的文件", years, trail, feeds=True)
    directory = {
        "title": "发布机构",
        "lead": "发布文件的机构，点开可以看它的名称沿革和文件。",
        "column": column,
        "feed": _ALL,
        "ways": [{"title": "本级机构", "lists": lists}],
    }
    yield "organisations/_index.md", directory


def _states(years: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The lists by validity: nothing in the corpus has been repealed, so all is in force."""
    about = "按有效性查阅本站公开的文件。"
    column = _column("有效性", about, "有效性,信息公开目录,查阅", "信息公开目录")
    directory = {
        "title": "有效性",
        "lead": "政策文件现在是否有效，依据本站收录的文件判断。",
        "column": column,
        "feed": _ALL,
        "ways": [{"title": "", "lists": [_in_force("有效")]}],
    }
    yield "validity/_index.md", directory
    in_force = _in_force("有效的政策文件")
    whole = {
        "title": in_force["title"],
        "lead": "依据本站收录的文件判断，现行有效，没有修改过。",
        "column": column,
        "feed": _POLICIES,
    }
    trail = [{"title": "有效性", "href": "/validity/"}]
    yield from _list(whole, in_force, "{year}年有效的政策文件", years, trail)


def _list(
    whole: dict[str, Any],
    shown: dict[str, str],
    title: str,
    years: list[str],
    trail: list[dict[str, str]],
    feeds: bool = False,
) -> Iterator[tuple[str, dict[str, Any]]]:
    """A list with its lists of years; ``title`` is the title of a year's list."""
    outputs = {"outputs": ["html", "atom", "jsonfeed"]} if feeds else {}
    place = shown["folder"].strip("/")
    yield f"{place}/_index.md", {**whole, **outputs, "list": shown, "trail": trail}
    above = [*trail, {"title": whole["title"], "href": shown["folder"]}]
    for year in years:
        of_year = {"title": title.format(year=year), "list": shown, "year": year, "trail": above}
        without = {key: value for key, value in whole.items() if key != "facts"}
        yield f"{place}/{year}/_index.md", {**without, **of_year}


def _in_force(title: str) -> dict[str, str]:
    return {"name": "in-force", "folder": "/validity/in-force/", "title": title}


def _column(name: str, description: str, keywords: str, kind: str) -> dict[str, str]:
    return {"name": name, "description": description, "keywords": keywords, "type": kind}
