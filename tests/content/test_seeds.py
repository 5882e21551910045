"""The five real documents in ``content/`` are the seeds, whole, and nothing but the seeds."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from plugins.importing.text import import_text
from plugins.model.kinds import KIND_OF_FOLDER
from tests.content.expected_text import SEEDS, Seed, expected_blocks, first_difference

CONTENT = Path(__file__).parents[2] / "content"

each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.document)


def read_document(identity: str) -> tuple[Any, list[str]]:
    """The record and the blocks of the body of a document of the sample county."""
    _, front_matter, body = (CONTENT / f"{identity}.md").read_text("utf-8").split("---\n", 2)
    record_type: Any = KIND_OF_FOLDER[identity.split("/", maxsplit=1)[0]].record
    record = TypeAdapter(record_type).validate_python(yaml.safe_load(front_matter))
    return record, body.strip("\n").split("\n\n")


def printed_date(day: date | None) -> str:
    """A date as documents print it."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def printed_blocks(record: Any, body: list[str]) -> list[str]:
    """Head, body and imprint (版头、主体、版记) in the order in which a page prints them."""
    blocks = [
        record.issuing_mark,
        record.doc_no if record.issuing_mark else "",
        record.title,
        record.addressee and f"{record.addressee}：",
        *body,
        record.signature,
        printed_date(record.sign_date) if record.signature else "",
        record.note and f"（{record.note}）",
        record.copies and f"抄送：{record.copies}。",
        record.print_office,
        record.print_date and f"{printed_date(record.print_date)}印发",
    ]
    return [block for block in blocks if block]


@each_seed
def test_content_is_the_seed_character_by_character(seed: Seed) -> None:
    """Front matter and body of a real document say what the seed says, noise apart, in its order."""
    expected = "\n".join(expected_blocks(seed))
    found = "\n".join(printed_blocks(*read_document(seed.document)))
    assert found == expected, first_difference(expected, found)


@each_seed
def test_seed_body_comes_from_the_importer(seed: Seed) -> None:
    """The body of a real document is what the importer makes of the seed, with no hand in between."""
    blocks = import_text(seed.found).markdown.strip("\n").split("\n\n")
    _, body = read_document(seed.document)
    assert body == blocks[seed.head : len(blocks) - seed.imprint]


@each_seed
def test_seed_is_marked_as_backfilled_reprint(seed: Seed) -> None:
    """A real document is a reprint that names its publisher, late by its nature, and no sample."""
    record, _ = read_document(seed.document)
    assert record.backfilled
    assert not record.sample
    assert record.source == f"{record.issuer[0]}（转载）"


def test_traditional_copy_keeps_its_script_and_says_so() -> None:
    """Seed 003 stays in traditional characters, conversion slips included, and the page says so."""
    record, body = read_document("normative/2021/zzbf-2021-28")
    assert record.language == "zh-Hant"
    assert record.editor_note.startswith("本文为繁体文本")
    assert all(slip in "".join(body) for slip in ("規范", "采購", "批準", "政務公開"))


@pytest.mark.parametrize(
    ("document", "missing"),
    [
        ("normative/2016/zwgk-2016", ("doc_no", "sign_date", "print_date", "signature")),
        ("normative/2020/zzbf-2020-16", ("sign_date", "signature")),
        ("normative/2021/zzbf-2021-28", ("sign_date", "print_date", "addressee", "signature")),
        ("planning/2021/zwgk-2021-2025", ("doc_no", "sign_date", "print_date", "signature")),
    ],
)
def test_what_the_seed_does_not_say_is_not_invented(
    document: str, missing: tuple[str, ...]
) -> None:
    """A field for which the text has no evidence stays empty."""
    record, _ = read_document(document)
    assert {name: getattr(record, name) for name in missing if getattr(record, name)} == {}


@pytest.mark.parametrize(
    ("document", "based_on", "cites"),
    [
        ("normative/2020/zzbf-2020-16", ("国办发〔2019〕54号",), ("浙政办发〔2018〕112号",)),
        ("normative/2021/tzbf-2021-28", ("国办发〔2021〕12号", "浙政办发〔2021〕28号"), ()),
        ("planning/2021/zwgk-2021-2025", (), ("浙政办发〔2020〕16号", "国办发〔2019〕54号")),
    ],
)
def test_relations_stated_are_numbers_of_the_text(
    document: str, based_on: tuple[str, ...], cites: tuple[str, ...]
) -> None:
    """The relations of a real document are the numbers that its text gives, each to be found there."""
    record, body = read_document(document)
    assert (record.based_on, record.cites) == (based_on, cites)
    assert all(number in "".join(body) for number in based_on + cites)
