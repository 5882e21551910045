"""Writes docs/search.md: what the search of a site of laws finds, how fast, and at what weight.

Started as ``python -m docs.reports.search_report ARCHIVE TERMS`` from the root of the project, by the
task ``search-report``; needs Chromium, as the tests do. ARCHIVE is one that the task ``corpus``
takes, TERMS a file with a term a line. Where ``pagefind-bin-extended`` is installed, Pagefind's own
Chinese search is measured beside ours on the same pages.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from docs.reports.measured_search import (
    SEEN_AT_ONCE,
    Answer,
    first_queries,
    first_results,
    served_compressed,
)
from docs.reports.pagefind_itself import bytes_of_first_queries, found_by, index_pages, is_installed
from docs.reports.plain_scan import containing, folded_texts, names_of, not_first
from docs.reports.search_page import Measured, Row, render_report
from plugins.command_line.site_making import make_site, site_command
from plugins.importing.corpus import write_corpus
from plugins.machine import ROOT
from plugins.model.artifact import worked_out
from plugins.reading.content_library import read_library
from plugins.search.index_artifacts import build_search
from plugins.search.shard_recipe import ShardRecipe
from tests.in_browser import opened_browser


def main(archive: Path, terms_file: Path, to: Path) -> None:
    """Build a site of the archive in a temporary folder, measure its search, write the page."""
    terms = terms_file.read_text("utf-8").split()
    with tempfile.TemporaryDirectory() as scratch, opened_browser() as browser:
        content, site = Path(scratch, "content"), Path(scratch, "site")
        _say("写出内容，生成网站……")
        write_corpus(archive, content, None)
        if code := make_site(site_command(str(content), str(site), "pelicanconf.py", "")):
            raise SystemExit(code)
        library = read_library(content, Path(scratch, "cache"), as_of=None).library
        made = (one.inputs for one in build_search(library) if one.recipe == "search_shard")
        shards = [own | {"records": worked_out(own["records"])} for own in made]
        to.write_text(render_report(_measured(browser, site, shards, terms)), "utf-8")
    _say(f"已写出 {to}")


def _measured(
    browser: Browser, site: Path, shards: Sequence[Any], terms: Sequence[str]
) -> Measured:
    records = [record for shard in shards for record in shard["records"]]
    texts, names = folded_texts(records), names_of(records)
    expected = [containing(texts, term) for term in terms]
    itself = index_pages(site, site / "normative") if is_installed() else None
    with served_compressed(site) as address:
        _say(f"{len(terms)} 个词，各在新打开的页面上搜索……")
        opening, answers = first_queries(browser, address, terms)
        _say(f"{len(names)} 个标题和编号……")
        first = first_results(browser, address, list(names))
        _say("没有 WebAssembly 的浏览器……")
        old_opening, old_answers = first_queries(browser, address, terms, old=True)
        rows = [
            _own_row("this site: Pagefind over pairs of characters", answers, expected),
            _own_row(
                "this site without WebAssembly: lunr over the same pairs", old_answers, expected
            ),
        ]
        if itself:
            _say("Pagefind 自己的中文搜索……")
            rows += _rows_of_pagefind(browser, address, records, terms, expected)
    return Measured(
        documents=len(records),
        characters=sum(map(len, texts)),
        terms=len(terms),
        opening=opening,
        rows=rows,
        milliseconds=[answer.milliseconds for answer in answers],
        names=len(names),
        names_not_first=not_first(records, names, first),
        files=_files(site),
        shards=[_remade(shard) for shard in shards],
        itself=itself,
        old_opening=old_opening,
        old_milliseconds=[answer.milliseconds for answer in old_answers],
    )


def _own_row(name: str, answers: Sequence[Answer], expected: Sequence[frozenset[int]]) -> Row:
    found = [answer.found for answer in answers]
    fetched = [answer.index_bytes + answer.text_bytes for answer in answers]
    return Row(name, found, expected, fetched)


def _rows_of_pagefind(
    browser: Browser,
    address: str,
    records: Sequence[Any],
    terms: Sequence[str],
    expected: Sequence[frozenset[int]],
) -> list[Row]:
    place = {_stem(record["url"]): n for n, record in enumerate(records)}
    written: dict[str, Callable[[str], str]] = {
        "Pagefind's own Chinese, plain": lambda term: term,
        "Pagefind's own Chinese, quoted": lambda term: f'"{term}"',
    }
    rows = []
    for name, query in written.items():
        queries = [query(term) for term in terms]
        found = [
            frozenset(place[_stem(url)] for url in urls if _stem(url) in place)
            for urls in found_by(browser, address, queries)
        ]
        fetched = bytes_of_first_queries(browser, address, queries, SEEN_AT_ONCE)
        rows.append(Row(name, found, expected, fetched))
    return rows


def _stem(url: str) -> str:
    return url.rstrip("/").rsplit("/", 1)[-1]


def _files(site: Path) -> dict[str, int]:
    """How many files of each sort the search has published."""
    groups = {"index": "*.pf_index", "texts": "texts/*.js", "index for lunr": "lunr/*.js"}
    search = site / "search"
    return {name: sum(1 for _ in search.rglob(pattern)) for name, pattern in groups.items()}


def _remade(shard: Any) -> tuple[str, int, float]:
    """Name and documents of a shard, and the seconds of processor time that its files take."""
    began = time.process_time()
    ShardRecipe().make(shard)
    return shard["name"], len(shard["records"]), time.process_time() - began


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    archive, terms = map(Path, sys.argv[1:3])
    for file in (archive, terms):
        if not file.is_file():
            raise SystemExit(f"没有文件 {file}。")
    main(archive, terms, ROOT / "docs/search.md")
