"""The files of a catalog: made by the room, read again as a user's program reads them."""

import json
import pickle

import pytest

from plugins.catalogs import Catalogs
from plugins.catalogs.csv_format import spreadsheet_text
from plugins.catalogs.formats import FORMATS, build_catalogs
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS, DisclosureItem
from plugins.reading.rows import parse_rows
from plugins.reading.source_files import SourceFile, read_text

RECIPES = {format_.recipe.name: format_.recipe for format_ in FORMATS}


def file_of(library, suffix):
    """The bytes of the one catalog in a format, made as the build makes them."""
    (artifact,) = [a for a in build_catalogs(library) if a.path.endswith(f".{suffix}")]
    return RECIPES[artifact.recipe].make(artifact.inputs)


def read_rows(data, folder):
    """The rows of a CSV file as the reading room reads an editor's file, without a problem."""
    path = folder / "rows.csv"
    path.write_bytes(data)
    file = SourceFile(path, "catalogs/2026/rows.csv", "content/catalogs/2026/rows.csv")
    items, problems = parse_rows(DisclosureItem, file, read_text(file))
    assert problems == []
    return tuple(items)


def test_catalog_files_lie_beside_the_catalog_page(catalog_library, item):
    """Every format has the address that the page of the catalog links to."""
    assert [a.path for a in build_catalogs(catalog_library(item()))] == [
        "catalogs/2026/standard/standard.csv",
        "catalogs/2026/standard/standard.json",
        "catalog.jsonld",
    ]


def test_csv_read_again_gives_the_same_items(catalog_library, item, tmp_path):
    """The file is good as an editor's file: what is published can be read in again, equal."""
    items = (
        item(),
        item(3, number="2", level=("村级",), body='他说"公开",就公开'),
        item(4, number="3", subitem="", column="", basis=("-",)),
        # The row begins on line 5 of the file, and the line feed in a cell ends it on line 6.
        item(5, number="4", time_limit="20个工作日\n（重大事项3个工作日）"),
    )
    assert read_rows(file_of(catalog_library(*items), "csv"), tmp_path) == items


def test_csv_has_mark_head_and_line_ends(catalog_library, item):
    """The file begins with a byte order mark and the official head; lines end in CR LF."""
    data = file_of(catalog_library(item()), "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    head, row, rest = data.decode("utf-8-sig").split("\r\n")
    assert head.split(",") == list(DISCLOSURE_COLUMNS)
    assert row.startswith("1,社会救助,监督检查,")
    assert rest == ""


def test_json_holds_the_catalog_as_written(catalog_library, item):
    """The JSON file holds head, addresses, names of columns and all items."""
    data = json.loads(file_of(catalog_library(item(body="=1+1"), item(3, number="2")), "json"))
    assert data["title"] == "样例县政务公开事项标准目录（2026年版，样例）"
    assert data["issuer"] == ["样例县人民政府办公室"]
    assert data["version_date"] == "2026-11-20"
    assert data["sample"] is True
    assert data["address"] == "https://www.example.org/county/catalogs/2026/standard/"
    assert data["base_address"] == "https://www.example.org/county/"
    assert {chinese: name for name, chinese in data["columns"].items()} == DISCLOSURE_COLUMNS
    assert [entry["number"] for entry in data["items"]] == ["1", "2"]
    assert set(data["items"][0]) == set(data["columns"])
    assert data["items"][0]["body"] == "=1+1"
    assert data["items"][0]["level"] == ["县级", "乡级"]


def test_json_is_readable_text(catalog_library, item):
    """Chinese stands in the JSON file as Chinese, in UTF-8 without a mark."""
    assert file_of(catalog_library(item()), "json").startswith(
        '{\n  "title": "样例县政务公开事项标准目录（2026年版，样例）",\n'.encode()
    )


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "＠SUM(A1)"]
)
def test_formula_is_written_as_text(catalog_library, item, tmp_path, cell):
    """A cell that a spreadsheet would compute gets an apostrophe before it."""
    (row,) = read_rows(file_of(catalog_library(item(body=cell)), "csv"), tmp_path)
    assert row.body == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-", "—", "-5", "+86", "-1.5%", "1=1", "a@b", "公开=常态"])
def test_plain_cell_stays_as_written(cell):
    """Numbers, lone signs and texts with a sign inside are no formulas."""
    assert spreadsheet_text(cell) == cell


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_catalog_recipe_is_the_same_in_a_worker(catalog_library, item, name):
    """A recipe sent to another process makes the same bytes under the same version."""
    recipe = RECIPES[name]
    inputs, *_ = [a.inputs for a in build_catalogs(catalog_library(item())) if a.recipe == name]
    sent = pickle.loads(pickle.dumps(recipe))
    assert sent.make(inputs) == recipe.make(inputs)
    assert sent.version(inputs) == recipe.version(inputs)


def test_catalogs_adapter_adds_artifacts_and_recipes(catalog_library, item):
    """In a build, every artifact of the room finds its recipe in the context."""
    context = {"library": catalog_library(item()), "artifacts": ["earlier"], "recipes": {}}
    Catalogs(context=context, settings={}, path="", theme="", output_path="").generate_context()
    assert context["artifacts"][0] == "earlier"
    assert {artifact.recipe for artifact in context["artifacts"][1:]} == set(context["recipes"])
