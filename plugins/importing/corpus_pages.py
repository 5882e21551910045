"""Documents made from the laws of an archive: each law whole, or samples put together of articles.

A law has what its 题注 states in the front matter, and nothing else. The samples are of about
3 KB, chosen by a fixed seed: the same archive gives the same documents, and document 17 is the
same whether 20 or 20,000 are made.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count as count_from
from typing import Any, get_args

from plugins.importing.laws import Law
from plugins.importing.text import import_text
from plugins.model.identifiers import DocumentNumber
from plugins.model.kinds.normative import DocumentType

PUBLISHED = "2026-11-22 09:00"
UNKNOWN_ISSUER = "发文机关不详（语料）"
SAMPLE_ISSUER = "样例县人民政府办公室"
SAMPLE_CODE = "样政办发"

_FIRST_DAY = date(2000, 1, 1)
_DAYS = (date(2026, 10, 31) - _FIRST_DAY).days
_SAMPLE_BYTES = 2_400
_LARGEST_ARTICLE = 1_200
_ARTICLE = re.compile(r"第[一二三四五六七八九十百千零〇]+条\s*")
_HEADING = re.compile("#{1,6} +")
_NOTE = (
    "本文件取自法规语料归档，用来试验网站，不作为法律文本使用；是否有效以公布机关的文本为准。"
    "文字没有改动，半角标点改成了全角。"
)
_SAMPLE_NOTE = "本文为样例，由法规语料中的条文随机拼成，不是任何机关的文件。"


@dataclass(slots=True)
class Page:
    """A document to write: its place below the content folder, its fields, and its text."""

    path: str
    fields: dict[str, Any]
    text: str


@dataclass(slots=True)
class _Serials:
    """The last serial number given in each year."""

    last: dict[int, int] = field(default_factory=dict)

    def next(self, year: int) -> int:
        self.last[year] = self.last.get(year, 0) + 1
        return self.last[year]


def law_page(law: Law) -> Page:
    """A law as a document, whole: the head's lines (题注) stand before the text, as printed."""
    stem = f"law-{digest(law.member)}"
    fields = {
        "title": law.title,
        "issuer": list(law.issuer) or [UNKNOWN_ISSUER],
        "sign_date": law.sign_date,
        "effective_date": law.effective_date,
        "doc_type": _type_of(law.title),
        "nature": "规章" if law.category == "部门规章" else "其他文件",
        "publish_datetime": PUBLISHED,
        "backfilled": True,
        "source": f"法规语料归档：{law.member}",
        "summary": law.facts,
        "keywords": [law.category, "法规语料"],
        "editor_note": _NOTE,
    }
    blocks = [*law.head, *law.text.split("\n")]
    text = "\n\n".join(block for line in blocks if (block := _markdown_block(line)))
    return Page(f"normative/{law.version_date.year}/{stem}.md", fields, text)


def sample_pages(laws: Iterator[Law]) -> Iterator[Page]:
    """Sample documents without end, each put together from whole articles of all the laws."""
    titles, articles = [], []
    for law in laws:
        titles.append(law.title)
        articles += [a for a in split_articles(law.text) if len(a.encode()) <= _LARGEST_ARTICLE]
    if not articles:
        raise ValueError("归档里的法规没有“第一条”这样的条文，不能拼成样例文件")
    serials = _Serials()
    for number in count_from(1):
        chance = random.Random(f"gongbao corpus {number}")  # noqa: S311 (samples, no secrets)
        yield _sample_page(number, chance, titles, articles, serials)


def _sample_page(
    number: int, chance: random.Random, titles: list[str], articles: list[str], serials: _Serials
) -> Page:
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    fields = {
        "title": f"关于执行《{chance.choice(titles)}》的第{number}号样例通知",
        "issuer": [SAMPLE_ISSUER],
        "doc_no": str(DocumentNumber(SAMPLE_CODE, day.year, serials.next(day.year))),
        "sign_date": day,
        "doc_type": "通知",
        "publish_datetime": PUBLISHED,
        "backfilled": True,
        "source": "法规语料（样例）",
        "summary": _SAMPLE_NOTE,
        "keywords": ["样例", "法规语料"],
        "editor_note": _SAMPLE_NOTE,
        "sample": True,
    }
    return Page(
        f"normative/{day.year}/sample-{number:06d}.md", fields, _sample_text(chance, articles)
    )


def _sample_text(chance: random.Random, articles: list[str]) -> str:
    """Articles in random choice, numbered anew from 第一条, until there are about 3 KB."""
    chosen: list[str] = []
    while sum(len(article.encode()) for article in chosen) < _SAMPLE_BYTES:
        chosen.append(f"第{numeral(len(chosen) + 1)}条　{chance.choice(articles)}")
    return "\n\n".join(chosen)


def split_articles(text: str) -> list[str]:
    """The articles (条) of a law without their numbers, each with the paragraphs that belong to it."""
    articles: list[list[str]] = []
    open_article = False
    for line in filter(None, map(_markdown_block, text.split("\n"))):
        match = _ARTICLE.match(line)
        if match:
            articles.append([line[match.end() :]])
        elif open_article and not line.startswith("#"):
            articles[-1].append(line)
        open_article = bool(articles) and not line.startswith("#")
    return ["\n\n".join(article) for article in articles if article[0]]


def numeral(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals (十二), as articles are numbered."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十"
    return head + (digits[ones] if ones else "")


def _markdown_block(line: str) -> str:
    """A line of the archive as a block: a Markdown heading keeps its mark, the text is cleaned."""
    heading = _HEADING.match(line)
    mark = heading[0] if heading else ""
    return mark + import_text(line[len(mark) :]).markdown.strip()


def _type_of(title: str) -> str:
    """The type (文种) with which a title ends, if it is one of the fifteen."""
    return next((name for name in get_args(DocumentType) if name and title.endswith(name)), "")


def digest(text: str) -> str:
    """Eight hexadecimal digits that follow from a text: a stable part of a name."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
