"""The sample county: what is not a seed is a sample and says so; codes and references are right."""

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.model.identifiers import IndexNumber, is_credit_code
from plugins.model.kinds import KINDS
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS
from tests.content.expected_text import SEEDS

CONTENT = Path(__file__).parents[2] / "content"
DOCUMENTS = sorted(
    path.relative_to(CONTENT).with_suffix("").as_posix() for path in CONTENT.glob("*/**/*.md")
)
SAMPLES = sorted(set(DOCUMENTS) - {seed.document for seed in SEEDS})


def front_matter(document: str) -> dict[str, Any]:
    """The front matter of a document as plain values."""
    text = (CONTENT / f"{document}.md").read_text("utf-8").split("---\n", 2)[1]
    fields: dict[str, Any] = yaml.safe_load(text)
    return fields


def organisations() -> list[dict[str, Any]]:
    """The entries of organisations.yaml."""
    text = (CONTENT / "organisations.yaml").read_text("utf-8")
    entries: list[dict[str, Any]] = yaml.safe_load(text)["organisations"]
    return entries


@pytest.mark.parametrize("document", SAMPLES)
def test_sample_document_says_that_it_is_one(document: str) -> None:
    """A document that is no seed is marked as sample, and its title says so to a reader."""
    fields = front_matter(document)
    assert fields["sample"] is True
    assert "样例" in fields["title"]
    assert "样例" in fields["source"]


def test_sample_site_says_that_it_is_one() -> None:
    """The site is a sample under a reserved domain, and its footer cannot be taken for a real one."""
    site = yaml.safe_load((CONTENT / "site.yaml").read_text("utf-8"))
    assert site["sample"] is True
    assert site["base_url"].endswith(".example")
    assert all(
        "样例" in site[name] for name in ("name", "sponsor", "contact", "icp_no", "police_no")
    )


def test_only_sample_bodies_have_credit_codes() -> None:
    """No credit code is made up for a real body; those of sample bodies have right check digits."""
    coded = [entry for entry in organisations() if "credit_code" in entry]
    assert coded
    for entry in coded:
        assert entry["sample"] is True
        assert is_credit_code(entry["credit_code"])
        assert entry["credit_code"][2:8] == "990000"


def test_index_number_begins_with_the_code_of_the_body() -> None:
    """The sample notice's index number is its body's credit code, the year and a serial."""
    notice = front_matter("normative/2026/ybf-2026-1")
    number = IndexNumber.parse(notice["index_no"])
    codes = {
        e["credit_code"] for e in organisations() if e["names"][-1]["name"] in notice["issuer"]
    }
    assert number is not None
    assert {number.owner} == codes
    assert number.period == str(notice["sign_date"].year)


def test_issue_gathers_the_five_seeds() -> None:
    """The first issue of the gazette holds each of the five real documents once."""
    sections = front_matter("bulletins/2026/gongbao-2026-01")["sections"]
    gathered = [document for section in sections for document in section["documents"]]
    assert sorted(gathered) == sorted(seed.document for seed in SEEDS)


def test_disclosure_rows_map_to_columns_that_exist() -> None:
    """Rows made public on the website name a column that has a document; the others name none."""
    with (CONTENT / "catalogs/2026/disclosure-standard.csv").open(encoding="utf-8") as file:
        head, *rows = csv.reader(file)
    assert head == list(DISCLOSURE_COLUMNS)
    assert 10 <= len(rows) <= 14
    folders = {document.split("/")[0] for document in DOCUMENTS}
    for row in map(dict, (zip(head, row, strict=True) for row in rows)):
        on_website = "政府网站" in row["公开渠道和载体"].split("；")
        assert (row["对应栏目"] in folders) if on_website else (row["对应栏目"] == "")


def test_every_kind_has_a_sample() -> None:
    """Who tries the county sees a page of each kind."""
    assert {document.split("/")[0] for document in DOCUMENTS} == {kind.folder for kind in KINDS}


@pytest.mark.parametrize("document", SAMPLES)
def test_sample_names_its_review(document: str) -> None:
    """Own documents were reviewed before publication (article 17); issues and pages have no such field."""
    fields = front_matter(document)
    if "issuer" in fields:
        assert str(fields["review"]["date"]) <= str(fields["publish_datetime"])[:10]


def test_samples_tell_one_story() -> None:
    """An item of the year's decisions, its consultation, the document, its interpretation, a question."""
    measures = front_matter("normative/2026/yf-2026-1")
    asked = front_matter("consultations/2026/gongbao-chayue")
    explained = front_matter("interpretations/2026/gongbao-chayue")
    assert asked["is_part_of"] == ["decisions/2026/gongbao-chayue"]
    assert measures["concludes"] == ["consultations/2026/gongbao-chayue"]
    assert explained["interprets"] == [measures["doc_no"]]
    assert front_matter("faq/gongbao-chayue-didian")["based_on"] == [measures["doc_no"]]
    assert measures["repeals"] == [front_matter("normative/2024/ybf-2024-3")["doc_no"]]


def test_clean_up_counts_the_documents_that_it_lists() -> None:
    """The announced sums are those of the table in the same document."""
    text = (CONTENT / "normative/2026/yf-2026-2.md").read_text("utf-8")
    outcomes = [line.split("|")[3].strip() for line in text.splitlines() if line.startswith("| ")]
    counts = front_matter("normative/2026/yf-2026-2")["clean_up"]
    names = {"continued": "继续有效", "amended": "修改", "repealed": "废止", "expired": "失效"}
    assert {field: outcomes.count(name) for field, name in names.items()} == {
        field: counts[field] for field in names
    }
    assert counts["reviewed"] == sum(counts[field] for field in names)


def test_opinions_are_masked_and_counted() -> None:
    """No opinion bears a full name of a person, and the result counts what the table lists."""
    with (CONTENT / "consultations/2026/gongbao-chayue-yijian.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert all("*" in row["反馈人"] or "样例" in row["反馈人"] for row in rows)
    result = front_matter("consultations/2026/gongbao-chayue")["result"]
    outcomes = [row["是否采纳"] for row in rows]
    assert result["received"] == len(rows)
    assert [result[field] for field in ("adopted", "partly_adopted", "not_adopted")] == [
        outcomes.count(outcome) for outcome in ("采纳", "部分采纳", "未采纳")
    ]
