"""Relations: citations become links, and inverses are computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.problems import Problem

MakeContent = Callable[[Mapping[str, str]], Path]
Load = Callable[[Path], tuple[Library, list[Problem]]]


def document(fields: str, text: str = "正文。") -> str:
    """A small document with ``fields`` and the fields that every document needs."""
    return (
        "---\ntitle: 关于试验的通知\npublish_datetime: 2021-08-27 09:00\n"
        f"issuer: [甲县人民政府]\n{fields}\n---\n{text}\n"
    )


def library_of(make_content: MakeContent, load: Load, files: Mapping[str, str]) -> Library:
    """A complete library of normative documents by stem."""
    library, problems = load(make_content({f"normative/2021/{n}.md": t for n, t in files.items()}))
    assert problems == []
    return library


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("按照甲政发〔2021〕1号文件要求。", '>甲政发〔2021〕1号</a>文件'),
        ("按照甲政发[2021]1号文件要求。", '>甲政发[2021]1号</a>文件'),
        ("《通知》（甲政发〔2021〕1 号）和", '>甲政发〔2021〕1 号</a>）和'),
        ("和甲政发〔2021〕1号、乙政发〔2021〕1号", '和<a class="citation" href="/normative/2021/b/">甲政发'),
    ],
)  # fmt: skip
def test_a_number_in_the_text_becomes_a_link(
    text: str, linked: str, make_content: MakeContent, load: Load
) -> None:
    """The number of a document that is here is linked, as it is written, and nothing around it."""
    files = {"a": document("", text), "b": document("doc_no: 甲政发〔2021〕1号")}
    library = library_of(make_content, load, files)
    body_html = library.by_id["normative/2021/a"].body.html
    assert linked in body_html
    assert body_html.count("<a ") == 1
    assert library.by_id["normative/2021/a"].body.text == text


@pytest.mark.parametrize(
    "text",
    ["乙政发〔2021〕1号", "甲政发〔2021〕11号", "[甲政发〔2021〕1号](https://www.test.example/)"],
)
def test_other_numbers_and_links_stay(text: str, make_content: MakeContent, load: Load) -> None:
    """What is not here is not linked, and a link is not linked again."""
    files = {"a": document("", text), "b": document("doc_no: 甲政发〔2021〕1号")}
    library = library_of(make_content, load, files)
    assert "citation" not in library.by_id["normative/2021/a"].body.html


def test_a_document_does_not_link_to_itself(make_content: MakeContent, load: Load) -> None:
    """Its own number in its text is text."""
    files = {"a": document("doc_no: 甲政发〔2021〕1号", "甲政发〔2021〕1号")}
    library = library_of(make_content, load, files)
    assert "<a " not in library.documents[0].body.html
    assert library.relations == ()


def test_both_directions_are_known(make_content: MakeContent, load: Load) -> None:
    """What one document states of another can be seen from the other; numbers elsewhere stay."""
    files = {
        "a": document("based_on: [甲政发〔2021〕1号, 国办发〔2019〕54号]"),
        "b": document("doc_no: 甲政发〔2021〕1号"),
    }
    library = library_of(make_content, load, files)
    assert library.relations == (
        Relation("normative/2021/a", "based_on", "normative/2021/b"),
        Relation("normative/2021/a", "based_on", "国办发〔2019〕54号"),
        Relation("normative/2021/b", "basis_for", "normative/2021/a"),
    )


def test_a_citation_in_the_text_is_a_relation_unless_a_stronger_one_is_stated(
    make_content: MakeContent, load: Load
) -> None:
    """Who is based on a document and names it in the text is not said to cite it as well."""
    files = {
        "a": document("based_on: [甲政发〔2021〕1号]", "根据甲政发〔2021〕1号、甲政发〔2021〕2号"),
        "b": document("doc_no: 甲政发〔2021〕1号"),
        "c": document("doc_no: 甲政发〔2021〕2号"),
    }
    library = library_of(make_content, load, files)
    stated = [(r.predicate, r.object) for r in library.relations_of(library.documents[0])]
    assert stated == [("based_on", "normative/2021/b"), ("cites", "normative/2021/c")]


def test_own_links_begin_in_the_folder_of_the_site(make_content: MakeContent, load: Load) -> None:
    """A link from the root, as editors write it, leads into the folder that the site's address names."""
    site = (
        "name: 试验网站\nbase_url: https://www.test.example/gb\ngazette_name: 试验公报\n"
        "sponsor: 甲\ncontact: 乙\n"
    )
    text = "见[乙](/normative/2021/b/)、甲政发〔2021〕1号和[别处](https://www.test.example/x)。"
    files = {
        "site.yaml": site,
        "normative/2021/a.md": document("", text),
        "normative/2021/b.md": document("doc_no: 甲政发〔2021〕1号"),
    }
    library, _ = load(make_content(files))
    links = re.findall(r'href="([^"]*)"', library.by_id["normative/2021/a"].body.html)
    assert links == ["/gb/normative/2021/b/"] * 2 + ["https://www.test.example/x"]
