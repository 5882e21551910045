"""What pages say in the words of schema.org: the right type, values of the right form, nothing empty."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urlsplit

import pytest

from plugins.model.kinds import KINDS
from plugins.model.library import Library
from plugins.model.relation import Force, Relation
from plugins.model.validity import SENTENCES
from plugins.pages.bulletins import build_bulletins
from plugins.pages.catalogs import build_catalogs
from plugins.pages.documents import build_documents
from plugins.pages.rendering import PageRecipe
from plugins.pages.structured_data import structured_data
from plugins.pages.structured_data.legislation import FORCE
from tests.filled_records import filled_library

OLD = "normative/2020/yzb-2020-16"
NEW = "normative/2021/yzb-2021-3"
ISSUE = "bulletins/2026/gongbao-2026-01"
ROOT = "https://www.example.gov.cn/gongbao/"

TYPES = {
    "bulletins": "PublicationIssue",
    "normative": "Legislation",
    "planning": "Legislation",
    "catalogs": "Dataset",
    "interpretations": "Article",
    "consultations": "Article",
    "decisions": "Article",
    "notices": "Legislation",
    "annual-reports": "Report",
    "services": "GovernmentService",
    "datasets": "Dataset",
    "faq": "FAQPage",
    "villages": "Article",
    "pages": "WebPage",
}
"""The type of each kind; a notice has a number here, and so force."""

ADDRESSES = {"@id", "@context", "url", "contentUrl", "legislationLegalForce"}
DATES = {"legislationDate", "legislationDateOfApplicability", "dateModified"}


@pytest.fixture(scope="module")
def filled() -> Library:
    """A filled document of every kind, those in force in time with a state."""
    library = filled_library()
    official = [d.id for d in library.documents if d.kind.folder in FORCE_KINDS]
    return replace(library, force={identity: Force("有效") for identity in official})


FORCE_KINDS = ("normative", "planning", "notices")


def things(value: object) -> list[dict[str, object]]:
    """All things in a description, itself first."""
    if isinstance(value, dict):
        return [value, *(thing for inner in value.values() for thing in things(inner))]
    if isinstance(value, list):
        return [thing for inner in value for thing in things(inner)]
    return []


@pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])
def test_each_kind_is_described_by_its_type(filled, folder):
    """Nothing is empty, addresses are whole, dates are dates: on every level."""
    (document,) = (d for d in filled.documents if d.kind.folder == folder)
    said = structured_data(filled, document)
    assert next(iter(said)) == "@context"
    assert said["@context"] == "https://schema.org"
    assert said["@type"] == TYPES[folder]
    assert said["name"] == document.record.title
    assert said["url"] == f"https://www.example.cn/gb/{document.id}/"
    for thing in things(said):
        assert "@type" in thing
        for name, value in thing.items():
            assert value not in ("", [], {}, None), name
            if name in ADDRESSES:
                assert urlsplit(str(value)).scheme == "https", name
            if name in DATES:
                assert date.fromisoformat(str(value))
            if name == "datePublished":
                assert datetime.fromisoformat(str(value))


def test_policy_document_is_legislation_with_its_force(library: Library):
    """Number, issuer, force, and what it repeals with the address where that is."""
    said = structured_data(library, library.by_id[NEW])
    assert said["legislationIdentifier"] == ["样政办发〔2021〕3号"]
    assert said["legislationLegalForce"] == "https://schema.org/InForce"
    assert said["legislationRepeals"] == [
        {"@type": "Legislation", "@id": f"{ROOT}{OLD}/", "name": "关于公开工作的实施意见"}
    ]
    body = {"@type": "GovernmentOrganization", "name": "样例县人民政府办公室"}
    assert said["legislationPassedBy"] == [body]
    assert said["datePublished"] == "2026-11-22T09:00:00+08:00"
    old = structured_data(library, library.by_id[OLD])
    assert old["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert old["legislationDate"] == "2020-04-20"
    assert old["isBasedOn"] == ["国办发〔2019〕54号"]
    assert old["creativeWorkStatus"] == "样例"
    assert old["associatedMedia"][0]["contentUrl"].endswith("/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx")


def test_every_state_of_force_has_its_word():
    """A new state of 有效性 cannot be forgotten here."""
    assert FORCE.keys() == SENTENCES.keys()
    assert set(FORCE.values()) == {"InForce", "PartiallyInForce", "NotInForce"}


def test_time_of_validity_is_an_interval(library: Library, make_document):
    """From the first to the last day in force; open where no last day is laid down."""
    begun = make_document("normative/2026/a", "办法", effective_date=date(2026, 11, 1))
    ended = replace(begun, record=replace(begun.record, expiry_date=date(2031, 10, 31)))
    given = replace(library, force={begun.id: Force("有效")}, relations=())
    assert structured_data(given, begun)["temporalCoverage"] == "2026-11-01/.."
    assert structured_data(given, ended)["temporalCoverage"] == "2026-11-01/2031-10-31"
    plan = library.by_id["planning/2021/plan"]
    planned = replace(library, force={plan.id: Force("到期")})
    assert structured_data(planned, plan)["temporalCoverage"] == "2021/2025"


def test_document_is_part_of_its_issue_and_the_issue_of_the_gazette(library: Library):
    """Both ways: the issue names its documents and its PDF, the document its issue."""
    relations = (Relation(ISSUE, "contains", OLD), Relation(OLD, "published_in", ISSUE))
    given = replace(library, relations=relations)
    issue = structured_data(given, given.by_id[ISSUE])
    assert [part["@id"] for part in issue["hasPart"]] == [f"{ROOT}{OLD}/"]
    assert issue["encoding"]["contentUrl"] == f"{ROOT}{ISSUE}/gongbao-2026-01.pdf"
    (part_of,) = structured_data(given, given.by_id[OLD])["isPartOf"]
    assert (part_of["@id"], part_of["issueNumber"]) == (f"{ROOT}{ISSUE}/", 1)
    assert part_of["isPartOf"] == {"@type": "Periodical", "name": "样例县人民政府公报"}


def test_data_lead_to_their_files(library: Library, filled: Library):
    """A catalog offers what is made of its rows, a dataset its attachments, with media types."""
    catalog = structured_data(library, library.by_id["catalogs/2026/disclosure"])
    files = {file["encodingFormat"]: file["contentUrl"] for file in catalog["distribution"]}
    assert files == {
        "text/csv": f"{ROOT}catalogs/2026/disclosure/disclosure.csv",
        "application/json": f"{ROOT}catalogs/2026/disclosure/disclosure.json",
    }
    data = structured_data(filled, filled.by_id["datasets/2026/filled"])
    assert {file["encodingFormat"] for file in data["distribution"]} == {"application/pdf"}
    assert data["dateModified"]


def test_question_has_its_answer(filled: Library):
    """The title is the question, the text its answer."""
    said = structured_data(filled, filled.by_id["faq/2026/filled"])
    (question,) = said["mainEntity"]
    assert question["name"] == said["name"]
    assert question["acceptedAnswer"] == {"@type": "Answer", "text": "正文一句。"}


def test_service_is_no_work(filled: Library):
    """A service has a place and a telephone, and no day of publication."""
    said = structured_data(filled, filled.by_id["services/2026/filled"])
    assert said["availableChannel"]["servicePhone"]["telephone"]
    assert not {"datePublished", "inLanguage", "keywords"} & said.keys()


def test_every_page_carries_its_description_and_no_text_can_end_it(library: Library, theme):
    """The block on the page reads as the very same value; <, > and & never stand in it."""
    old = library.by_id[OLD]
    odd = replace(old, record=replace(old.record, title="</script><!--&'\"公开"))
    given = replace(library, documents=tuple(odd if d is old else d for d in library.documents))
    made = build_documents(given) + build_bulletins(given) + build_catalogs(given)
    assert len(made) == len(given.documents)
    for artifact in made:
        html = PageRecipe(theme).make(artifact.inputs).decode()
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert not set("<>&") & set(block)
        said = json.loads(block)
        document = given.by_id[artifact.path.removesuffix("/index.html")]
        assert said == structured_data(given, document)
