"""JSON Schemas: they are valid, and say what reading says."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from plugins.forms.json_schema import all_schemas
from plugins.model.kinds.notice import NoticeRecord
from plugins.reading.records import parse_record
from plugins.reading.source_files import SourceFile
from plugins.reading.written_fields import Fields

ROOT = Path(__file__).resolve().parents[2]
SITES = ROOT / "tests" / "sites"
DOCUMENTS = sorted((ROOT / "content").rglob("*.md"))
DAY = "2026-11-22"


class _Yaml12(yaml.SafeLoader):
    """YAML as VS Code reads it (1.2): dates stay texts, and ``no`` is a word."""


_Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def parse(text):
    """A YAML text as VS Code understands it."""
    return yaml.load(text, Loader=_Yaml12)


def faults(name, value, vocabularies=None):
    """What a schema finds wrong with a value: the path of each fault."""
    schema = all_schemas(vocabularies or {})[name]
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [
        "/".join(map(str, error.path)) or error.validator for error in validator.iter_errors(value)
    ]


def front_matter(path):
    """The fields of a document's file."""
    return parse(path.read_text("utf-8").split("---\n")[1])


def notice(**fields):
    """The fields of a short notice, with some of them otherwise."""
    return {"title": "通知", "publish_datetime": f"{DAY} 09:00", "issuer": ["甲局"]} | fields


@pytest.mark.parametrize("name", sorted(all_schemas({})))
def test_schemas_are_valid_schemas(name):
    """Each schema obeys the meta-schema of draft 2020-12."""
    Draft202012Validator.check_schema(all_schemas({"themes": {"综合政务": ""}})[name])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_sample_county_obeys_the_schemas(path):
    """Every document of the sample county obeys the schema of its kind."""
    assert faults(path.relative_to(ROOT / "content").parts[0], front_matter(path)) == []


@pytest.mark.parametrize("name", ["site", "organisations", "search"])
def test_the_files_of_the_site_obey_the_schemas(name):
    """site.yaml, organisations.yaml and search.yaml of the sample county obey theirs."""
    assert faults(name, parse((ROOT / "content" / f"{name}.yaml").read_text("utf-8"))) == []


@pytest.mark.parametrize("site", ["unknown-field", "impossible-date"])
def test_what_a_build_refuses_the_schema_refuses(site):
    """A bad field of the sites that no build publishes is found by the schema, too."""
    (path,) = (SITES / "invalid" / site / "content").rglob("*.md")
    assert faults("normative", front_matter(path)) != []


@pytest.mark.parametrize(
    "time",
    [DAY, f"{DAY} 09:00", f"{DAY}T09:00", f"{DAY} 09:00:30", f"{DAY} 9:00", "2026年11月22日", ""],
)
@pytest.mark.parametrize("field", ["publish_datetime", "print_date"])
def test_dates_are_those_that_reading_takes(field, time):
    """A date or a time that reading takes is valid, and one that it refuses is not."""
    fields = notice(**{field: time})
    file = SourceFile(Path("a.md"), "notices/a.md", "content/notices/a.md")
    refused = isinstance(parse_record(NoticeRecord, file, Fields(fields)), list)
    assert (faults("notices", fields) != []) == refused


def test_what_reading_makes_a_text_of_is_valid():
    """A telephone number without quotation marks is a number for YAML, and a text for us."""
    assert faults("notices", notice(contact=12345)) == []
    assert faults("notices", notice(contact=["12345"])) == ["contact"]


def test_a_vocabulary_limits_its_field_once_a_county_keeps_it():
    """Without the list any word is valid; with it, its words."""
    fields = notice(theme=["自造的主题"])
    assert faults("notices", fields) == []
    assert faults("notices", fields, {"themes": {"综合政务/政务公开": ""}}) == ["theme/0"]
    right = notice(theme=["综合政务/政务公开"])
    assert faults("notices", right, {"themes": {"综合政务/政务公开": ""}}) == []


def test_numbers_have_their_bounds_and_missing_fields_are_named():
    """A year of five digits is a slip; a field that must be there is missed."""
    issue = parse(
        (ROOT / "content/bulletins/2026/gongbao-2026-01.md").read_text("utf-8").split("---\n")[1]
    )
    assert faults("bulletins", issue | {"year": 20266}) == ["year"]
    del issue["sections"]
    assert faults("bulletins", issue) == ["required"]


def test_vocabularies_are_lists_or_explained_words():
    """A vocabulary is a list of words, or each word with what belongs to it."""
    assert faults("vocabulary", {"values": ["主动公开", "依申请公开"]}) == []
    assert faults("vocabulary", {"values": {"每月": "P1M", "不定期": None}}) == []
    assert faults("vocabulary", ["主动公开"]) == ["type"]
