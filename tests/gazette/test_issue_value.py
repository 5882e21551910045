"""The value of an issue: plain data, complete, and the same every time."""

from __future__ import annotations

import json
from dataclasses import replace

from plugins.gazette.issue import build_issues
from plugins.model.library import Library


def test_one_artifact_for_each_issue(gazette_library: Library) -> None:
    """Each bulletin document becomes a PDF beside its page, and nothing else does."""
    (artifact,) = build_issues(gazette_library)
    assert artifact.path == "bulletins/2026/one/one.pdf"
    assert artifact.recipe == "gazette_pdf"


def test_inputs_of_an_issue_are_plain_data(gazette_library: Library) -> None:
    """The inputs can be written as JSON and read back the same: no date, no object."""
    (artifact,) = build_issues(gazette_library)
    assert json.loads(json.dumps(artifact.inputs)) == artifact.inputs


def test_sections_keep_their_order_and_skip_what_is_not_here(gazette_library: Library) -> None:
    """Documents stand as the editor ordered them; a reference that leads nowhere stops nothing."""
    (artifact,) = build_issues(gazette_library)
    found = [(s["name"], [d["title"] for d in s["documents"]]) for s in artifact.inputs["sections"]]
    first, second = found
    assert first[0] == "县政府办公室文件"
    assert len(first[1]) == 1
    assert second == ("其他", ["样例办法", "樣例縣政務公開工作要點"])


def test_document_is_complete_but_for_its_red_head(gazette_library: Library) -> None:
    """All printed parts stand in the value as the page words them; the issuing mark does not."""
    (artifact,) = build_issues(gazette_library)
    document = artifact.inputs["sections"][0]["documents"][0]
    parts = ("doc_no", "addressee", "signature", "sign_date", "note", "copies", "print_office")
    assert [document[name] for name in (*parts, "print_date")] == [
        "样政办发〔2026〕1号",
        "各乡镇人民政府，县政府直属各单位：",
        "样例县人民政府办公室",
        "2026年11月2日",
        "（此件公开发布）",
        "抄送：县委各部门，县人大常委会、县政协办公室。",
        "样例县人民政府办公室秘书科",
        "2026年11月3日印发",
    ]
    assert "issuing_mark" not in document


def test_number_is_printed_without_a_red_head_too(gazette_library: Library) -> None:
    """In the gazette the number stands over the title, although a page shows it in the facts only."""
    (artifact,) = build_issues(gazette_library)
    traditional = artifact.inputs["sections"][1]["documents"][1]
    assert traditional["doc_no"] == "样政发〔2026〕3号"


def test_date_of_signature_is_printed_only_under_a_signature(gazette_library: Library) -> None:
    """As on the page, the date of signature stands under the signature or not at all."""
    full = gazette_library.by_id["normative/2026/full"]
    unsigned = replace(full, record=replace(full.record, signature=""))
    others = tuple(d for d in gazette_library.documents if d.id != full.id)
    changed = Library(gazette_library.site, (), (*others, unsigned), gazette_library.as_of)
    dates = [
        build_issues(library)[0].inputs["sections"][0]["documents"][0]["sign_date"]
        for library in (gazette_library, changed)
    ]
    assert dates == ["2026年11月2日", ""]
