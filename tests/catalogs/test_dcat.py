"""The data catalog, held against what DCAT-AP 3.0.1 makes mandatory (domain.md §11)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.catalogs.dcat import DcatRecipe, dcat_inputs
from plugins.catalogs.dcat_terms import CONTEXT
from plugins.catalogs.formats import build_catalogs
from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds.dataset import DataColumn, DatasetRecord
from plugins.model.organisation import Organisation, OrganisationName
from tests.page_inputs import SHA256, SIZE, informed

HOST = "https://www.example.org/county"
EU = "http://publications.europa.eu/resource/authority"
MANDATORY = {
    "dcat:Catalog": {"dct:title", "dct:description", "dct:publisher"},
    "dcat:Dataset": {"dct:title", "dct:description"},
    "dcat:Distribution": {"dcat:accessURL"},
    "foaf:Agent": {"foaf:name"},
    "skos:Concept": {"skos:prefLabel"},
    "skos:ConceptScheme": {"dct:title"},
    "spdx:Checksum": {"spdx:algorithm", "spdx:checksumValue"},
}
AT_MOST_ONE = {"dct:publisher", "dct:accrualPeriodicity", "dct:accessRights", "dcat:mediaType"}
LINKS = {
    "dcat:accessURL", "dcat:downloadURL", "dcat:landingPage", "dcat:mediaType", "dct:format",
    "dct:language", "dct:accrualPeriodicity", "dct:accessRights", "foaf:homepage",
}  # fmt: skip
"""Properties whose value is another thing and never a text."""


def dataset(stem="a", **fields):
    """A dataset with one file."""
    sample = {
        "title": "公报期次",
        "publish_datetime": datetime(2026, 11, 20, 9),
        "summary": "各期的期号。",
        "keywords": ("公报",),
        "issuer": ("样例县人民政府办公室",),
        "theme": ("综合政务",),
        "code": f"3000001/{stem}",
        "category": "部门",
        "columns": (DataColumn(name="期", type="整数", meaning="第几期"),),
        "sharing": "无条件共享",
        "access": "无条件开放",
        "update_cycle": "每半年",
        "updated_date": date(2026, 11, 21),
        "phone": "000-00000000",
    }
    identity = f"datasets/{stem}"
    file = Attachment(f"{identity}/期次 表.csv", 63, "ab" * 32, "期次（CSV）")
    record = DatasetRecord(**(sample | fields))
    body = Body("", (), "")
    return Document(identity, "", record, body, "", {}, 1, attachments=(file,))


@pytest.fixture
def data_library(catalog_library, item):
    """Make a library of a disclosure catalog and the given datasets, whose body is known."""

    def make(*documents):
        library = catalog_library(item())
        name = OrganisationName("样例县人民政府办公室")
        body = Organisation("office", (name,), credit_code="119900000000000275")
        everything = (*library.documents, *documents)
        return replace(library, documents=everything, organisations=(body,))

    return make


def written(library):
    """The file as a program reads it."""
    (artifact,) = [a for a in build_catalogs(library) if a.path == "catalog.jsonld"]
    return json.loads(DcatRecipe().make(informed(artifact)))


def nodes(value):
    """All objects of the file that are things, with their properties."""
    if isinstance(value, dict):
        if "@type" in value and "@value" not in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    if isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def types_of(node):
    """The types of a thing."""
    return node["@type"] if isinstance(node["@type"], list) else [node["@type"]]


def one(library, number=0):
    """A dataset of the catalog."""
    return written(library)["dcat:dataset"][number]


def test_every_thing_has_what_the_profile_makes_mandatory(data_library):
    """Catalog, datasets, distributions, agents, concepts and checksums have their properties."""
    found = set()
    for node in nodes(written(data_library(dataset(), dataset("b", access="受限开放")))):
        for name in types_of(node):
            found.add(name)
            assert node.keys() >= MANDATORY.get(name, set()), node
        assert not any(isinstance(node.get(name), list) for name in AT_MOST_ONE)
        for name in LINKS & node.keys():
            assert re.match(r"https?://", node[name]["@id"])
    assert found >= MANDATORY.keys()


def test_every_word_has_a_prefix_that_the_file_explains(data_library):
    """Properties and types are read without asking another host: their prefixes are declared."""
    whole = written(data_library(dataset()))
    assert whole["@context"] == CONTEXT
    used = set()
    for node in nodes({**whole, "@context": {}}):
        words = [name for name in node if not name.startswith("@")]
        used |= {word.partition(":")[0] for word in [*words, *types_of(node)]}
    assert used <= CONTEXT.keys()
    assert all(address.endswith(("#", "/")) for address in CONTEXT.values())


def test_dataset_says_in_words_of_dcat_what_the_document_says(data_library):
    """Title, code, provider with credit code, days, cycle, openness, theme and columns are there."""
    made = one(data_library(dataset()))
    assert made["@id"] == f"{HOST}/datasets/a/"
    assert made["dct:title"] == {"@value": "公报期次", "@language": "zh"}
    assert made["dct:identifier"] == "3000001/a"
    assert made["dct:publisher"]["dct:identifier"] == "119900000000000275"
    assert made["dct:publisher"]["@id"] == f"{HOST}/organisations/office/#body"
    assert made["dct:issued"]["@value"] == "2026-11-20T09:00:00+08:00"
    assert made["dct:modified"] == {"@value": "2026-11-21", "@type": "xsd:date"}
    assert made["dct:accrualPeriodicity"] == {"@id": f"{EU}/frequency/ANNUAL_2"}
    assert made["dct:accessRights"] == {"@id": f"{EU}/access-right/PUBLIC"}
    assert [theme["skos:prefLabel"]["@value"] for theme in made["dcat:theme"]] == ["综合政务"]
    (column,) = made["dct:conformsTo"]["csvw:column"]["@list"]
    assert (column["csvw:name"], column["csvw:datatype"]) == ("期", {"@id": "xsd:integer"})


def test_distribution_is_the_file_with_type_size_and_checksum(data_library):
    """A program can fetch the file and see that it is the right one."""
    (file,) = one(data_library(dataset()))["dcat:distribution"]
    address = f"{HOST}/datasets/a/%E6%9C%9F%E6%AC%A1%20%E8%A1%A8.csv"
    assert file["dcat:downloadURL"] == {"@id": address}
    assert file["dcat:accessURL"] == {"@id": f"{HOST}/datasets/a/"}
    assert file["dcat:mediaType"]["@id"].endswith("/media-types/text/csv")
    assert file["dct:format"] == {"@id": f"{EU}/file-type/CSV"}
    assert file["dcat:byteSize"] == {"@value": "63", "@type": "xsd:nonNegativeInteger"}
    assert file["spdx:checksum"]["spdx:checksumValue"]["@value"] == "ab" * 32
    assert file["dct:license"]["dct:title"]["@value"] == "无条件开放"


def test_data_that_must_be_applied_for_have_no_download(data_library):
    """Of restricted data the catalog says where to apply and under which condition."""
    made = one(
        data_library(
            dataset(
                access="受限开放",
                access_condition="签订使用协议",
                application_url="https://data.example.org/apply",
            )
        )
    )
    assert made["dct:accessRights"] == {"@id": f"{EU}/access-right/RESTRICTED"}
    assert made["dct:rights"]["rdfs:label"]["@value"] == "签订使用协议"
    (where,) = made["dcat:distribution"]
    assert where["dcat:accessURL"] == {"@id": "https://data.example.org/apply"}
    assert "dcat:downloadURL" not in where


def test_data_that_are_not_open_are_not_named(data_library):
    """What may not be opened stands in no public file."""
    hidden = dcat_inputs(data_library(dataset(access="禁止开放", title="秘")))
    assert "秘" not in json.dumps(hidden, ensure_ascii=False)
    assert len(written(data_library(dataset(access="禁止开放")))["dcat:dataset"]) == 1


def test_related_dataset_is_named_by_its_page_where_it_is_here(data_library):
    """Codes lead to datasets of this site; of others the code is all that is known."""
    library = data_library(dataset(related=("3000001/b", "9/9")), dataset("b"))
    here, elsewhere = one(library)["dct:relation"]
    assert here["@id"] == f"{HOST}/datasets/b/"
    assert "@id" not in elsewhere
    assert elsewhere["dct:identifier"] == "9/9"


def test_cycle_that_a_county_has_added_is_another_one(data_library):
    """The vocabulary of cycles may grow; the list of the profile has a word for the rest."""
    made = one(data_library(dataset(update_cycle="每两年")))
    assert made["dct:accrualPeriodicity"] == {"@id": f"{EU}/frequency/OTHER"}


def test_disclosure_catalog_is_a_dataset_in_its_formats(data_library):
    """A catalog (公开目录) is in the data catalog with its PDF, CSV and JSON, free by law."""
    made = one(data_library())
    assert made["dct:title"]["@value"].startswith("样例县政务公开事项标准目录")
    assert made["dcat:version"] == "2026-11-20"
    addresses = [file["dcat:downloadURL"]["@id"] for file in made["dcat:distribution"]]
    assert [address.rpartition(".")[2] for address in addresses] == ["pdf", "csv", "json"]
    terms = {file["dct:license"]["dct:title"]["@value"] for file in made["dcat:distribution"]}
    assert len(terms) == 1
    assert "著作权法" in terms.pop()


def test_files_that_are_made_have_size_and_checksum(data_library):
    """Of PDF, CSV and JSON a program learns what it will get, as of the files of a dataset."""
    files = one(data_library())["dcat:distribution"]
    assert {file["dcat:byteSize"]["@value"] for file in files} == {str(SIZE)}
    assert {file["spdx:checksum"]["spdx:checksumValue"]["@value"] for file in files} == {SHA256}


def test_file_that_was_not_made_is_not_named(data_library):
    """A machine without Pango makes no PDF, and its catalog leads to none."""
    (artifact,) = [a for a in build_catalogs(data_library(dataset())) if a.path == "catalog.jsonld"]
    made = {path: own for path, own in informed(artifact)["files"].items() if path[-3:] != "pdf"}
    whole = json.loads(DcatRecipe().make({**artifact.inputs, "files": made}))
    addresses = [
        file["dcat:downloadURL"]["@id"]
        for told in whole["dcat:dataset"]
        for file in told["dcat:distribution"]
    ]
    assert [address.rpartition(".")[2] for address in addresses] == ["csv", "csv", "json"]


def test_site_without_data_has_a_catalog_without_datasets(catalog_library):
    """The address is there from the first day."""
    library = replace(catalog_library(), documents=())
    whole = written(library)
    assert whole["@type"] == "dcat:Catalog"
    assert "dcat:dataset" not in whole
