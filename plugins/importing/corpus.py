"""A content folder from an archive of laws: a bigger site to try things on (语料站).

``laws`` reads the archive, ``corpus_pages`` makes the documents, and this file writes the folder.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from plugins.importing.corpus_pages import (
    SAMPLE_CODE,
    SAMPLE_ISSUER,
    UNKNOWN_ISSUER,
    Page,
    digest,
    law_page,
    sample_pages,
)
from plugins.importing.laws import read_laws

SITE = {
    "name": "法规语料站（样例）",
    "base_url": "https://corpus.example",
    "gazette_name": "法规语料（样例）",
    "site_code": "0000000000",
    "sponsor": "法规语料站（样例）",
    "contact": "样例：电话 000-00000000",
    "icp_no": "样例ICP备00000000号",
    "police_no": "样例公网安备00000000000000号",
    "error_report_url": "https://zfwzzc.www.gov.cn/",
    "mark_url": "https://bszs.conac.cn/",
    "sample": True,
}


def write_corpus(archive: Path, folder: Path, count: int | None = None) -> int:
    """Write a content folder from an archive; return how many documents it has.

    With ``count`` that many sample documents are made instead of one for every law.

    Raises:
        ValueError: the archive is missing or wrong, the folder is not empty, or ``count`` is not
            positive; the message, in Chinese, is for the person who typed them.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ValueError(f"{folder} 不是空文件夹：请换一个名字，或者先把它清空")
    if count is not None and count < 1:
        raise ValueError(f"文件数应是正整数，不能是 {count}")
    laws = read_laws(archive)
    pages = map(law_page, laws) if count is None else islice(sample_pages(laws), count)
    issuers: set[str] = set()
    written = 0
    for written, page in enumerate(pages, 1):
        write_page(folder, page)
        issuers.update(page.fields["issuer"])
        if written % 1000 == 0:
            print(f"已写 {written} 件", file=sys.stderr, flush=True)
    write_yaml(folder / "site.yaml", SITE)
    write_yaml(
        folder / "organisations.yaml", {"organisations": [*map(organisation, sorted(issuers))]}
    )
    return written


def organisation(name: str) -> dict[str, Any]:
    """The entry of an issuer in ``organisations.yaml``; its id follows from its name."""
    entry: dict[str, Any] = {"id": f"body-{digest(name)}", "names": [{"name": name}]}
    if name == SAMPLE_ISSUER:
        entry["codes"] = [SAMPLE_CODE]
    if name in (SAMPLE_ISSUER, UNKNOWN_ISSUER):
        entry["sample"] = True
    return entry


def write_page(folder: Path, page: Page) -> None:
    """Write a document; its folder is made. A file that is there already is an error."""
    path = folder / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    known = {name: value for name, value in page.fields.items() if value not in ("", None)}
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f"---\n{_yaml(known)}---\n\n{page.text}\n")


def write_yaml(path: Path, value: dict[str, Any]) -> None:
    """Write one of the site's two YAML files."""
    path.write_text(_yaml(value), encoding="utf-8", newline="\n")


def _yaml(value: dict[str, Any]) -> str:
    text: str = yaml.dump(
        value,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=10_000,
    )
    return text
