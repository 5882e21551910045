"""What the benchmark of print sets: two issues of whole laws, and documents of about two pages.

The documents are sample notices (样例) put together of the articles of real laws in their order, with
number, addressee, signature, note and copies, so that every part of an official document is printed.
The same archive gives the same content.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from plugins.importing.corpus import SITE, organisation, write_page, write_yaml
from plugins.importing.corpus_pages import (
    PUBLISHED,
    SAMPLE_CODE,
    SAMPLE_ISSUER,
    Page,
    law_page,
    numeral,
    split_articles,
)
from plugins.importing.laws import Law, read_laws

SHORT_ISSUE = 24_000
LONG_ISSUE = 335_000
"""Characters of law that fill about 60 and about 700 pages."""

_DOCUMENT = 300
"""Characters of articles after which a document is long enough; with its other parts two pages."""

_FIRST_DAY = date(2020, 1, 1)
_SPONSOR = "样例县人民政府办公室（样例）"
_NOTE = "本文为样例，由法规语料中的条文拼成，不是任何机关的文件。"
_OPENING = "为试验公文的编排，现将《{title}》中的部分条文重新编号印发，仅供测量，不得作为依据。"


@dataclass(frozen=True)
class Amount:
    """How much is set: characters of law in each issue, and the number of documents.

    One document more is written, the last one, with which workers get warm.
    """

    issues: tuple[int, ...] = (SHORT_ISSUE, LONG_ISSUE)
    documents: int = 1000


def write_print_content(archive: Path, folder: Path, amount: Amount) -> None:
    """Write a content folder with the issues ``2026/issue-1``, ``-2`` … and the documents.

    Raises:
        ValueError: the archive is missing or wrong; the message is for the person who typed it.
    """
    laws = list(read_laws(archive))
    pages = [law_page(law) for law in laws]
    chosen = [_filling(pages, characters) for characters in amount.issues]
    documents = list(islice(sample_documents(laws), amount.documents + 1))
    issues = [_issue_page(number, ids) for number, ids in enumerate(chosen, 1)]
    wanted = {member for ids in chosen for member in ids}
    printed = [page for page in pages if _id_of(page) in wanted]
    for page in (*printed, *documents, *issues):
        write_page(folder, page)
    issuers = {name for page in (*printed, *documents) for name in page.fields["issuer"]}
    write_yaml(folder / "site.yaml", SITE)
    organisations = [*map(organisation, sorted(issuers))]
    write_yaml(folder / "organisations.yaml", {"organisations": organisations})


def sample_documents(laws: Sequence[Law]) -> Iterator[Page]:
    """Sample notices of about two pages, without end: the laws' articles in their order, and again."""
    parts = [(law.title, part) for law in laws for part in _parts(split_articles(law.text))]
    if not parts:
        raise ValueError("归档里的法规没有“第一条”这样的条文，不能拼成样例文件")
    number = 0
    while True:
        for title, articles in parts:
            number += 1
            yield _document_page(number, title, articles)


def _parts(articles: Sequence[str]) -> Iterator[list[str]]:
    """The articles of a law in parts of about one length; a rest that is too short is left out."""
    part: list[str] = []
    for article in articles:
        if len(article) > _DOCUMENT // 2:
            continue
        part.append(article)
        if sum(map(len, part)) >= _DOCUMENT:
            yield part
            part = []


def _document_page(number: int, title: str, articles: Sequence[str]) -> Page:
    day = _FIRST_DAY + timedelta(days=number)
    fields: dict[str, Any] = {
        "title": f"样例县人民政府办公室关于执行《{title}》有关条文的第{number}号样例通知",
        "issuer": [SAMPLE_ISSUER],
        "issuing_mark": "样例县人民政府办公室文件",
        "doc_no": f"{SAMPLE_CODE}〔{day.year}〕{number}号",
        "addressee": "各乡镇人民政府、各街道办事处，县政府直属各单位",
        "signature": SAMPLE_ISSUER,
        "sign_date": day,
        "note": "样例：此件公开发布",
        "copies": "样例县委各部门，样例县人大常委会办公室，样例县政协办公室",
        "print_office": SAMPLE_ISSUER,
        # Another object: YAML would write the same one as a reference to the first.
        "print_date": day.replace(),
        "doc_type": "通知",
        "publish_datetime": PUBLISHED,
        "backfilled": True,
        "source": "法规语料（样例）",
        "summary": _NOTE,
        "keywords": ["样例", "法规语料"],
        "sample": True,
    }
    numbered = (f"第{numeral(n)}条　{article}" for n, article in enumerate(articles, 1))
    text = "\n\n".join([_OPENING.format(title=title), *numbered])
    return Page(f"normative/{day.year}/sample-{number:05d}.md", fields, text)


def _filling(pages: Sequence[Page], characters: int) -> list[str]:
    """The ids of laws, in their order, that fill so many characters; what is too long is left out."""
    chosen = []
    for page in pages:
        if len(page.text) <= characters:
            chosen.append(_id_of(page))
            characters -= len(page.text)
    return chosen


def _id_of(page: Page) -> str:
    return page.path.removesuffix(".md")


def _issue_page(number: int, ids: Sequence[str]) -> Page:
    fields: dict[str, Any] = {
        "title": f"法规语料（样例）2026年第{number}期（样例）",
        "year": 2026,
        "issue_no": number,
        "total_no": number,
        "issue_date": date(2026, 11, 22),
        "sponsor": _SPONSOR,
        "sections": [{"name": "法规（样例）", "documents": list(ids)}],
        "publish_datetime": PUBLISHED,
        "source": _SPONSOR,
        "summary": "样例：用来测量公报的排版。",
        "keywords": ["样例", "法规语料"],
        "sample": True,
    }
    return Page(f"bulletins/2026/issue-{number}.md", fields, "样例：本期用来测量排版，不是公报。")
