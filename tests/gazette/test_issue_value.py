"""The value of an issue: plain data, complete, and the same every time."""

from __future__ import annotations

import json
from dataclasses import replace

from plugins.gazette.contents.issue import build_issues, build_phone_issues
from plugins.model.kinds.planning import PlanMap, PlanningRecord
from plugins.model.library import Library


def test_one_artifact_for_each_issue(gazette_library: Library) -> None:
    """Each bulletin document becomes a PDF beside its page, and nothing else does."""
    (artifact,) = build_issues(gazette_library)
    assert artifact.path == "bulletins/2026/one/one.pdf"
    assert artifact.recipe == "gazette_pdf"


def test_phone_edition_holds_the_same(gazette_library: Library) -> None:
    """The phone edition is the same value under another name, whether the paper is stapled or not."""
    site = replace(gazette_library.site, gazette_saddle_stitch=True)
    stapled = Library(site, (), gazette_library.documents, gazette_library.as_of)
    (paper,), (phone,) = build_issues(stapled), build_phone_issues(stapled)
    assert (phone.path, phone.recipe) == ("bulletins/2026/one/one-phone.pdf", "gazette_phone_pdf")
    assert dict(phone.inputs) == {**paper.inputs} | {"saddle_stitch": False}
    assert paper.inputs["saddle_stitch"]


def test_text_and_data_of_every_document_are_enclosed(gazette_library: Library) -> None:
    """The book holds the source of the issue and of each document, under names of their own."""
    (artifact,) = build_issues(gazette_library)
    names = [file["name"] for file in artifact.inputs["enclosed"]]
    assert names == [
        f"{name}.{suffix}"
        for name in (
            "bulletins-2026-one",
            "normative-2026-full",
            "normative-2026-skipping",
            "normative-2026-traditional",
        )
        for suffix in ("md", "json")
    ]
    sources = {file["name"]: file["text"] for file in artifact.inputs["enclosed"]}
    assert sources["normative-2026-skipping.md"] == "样例办法的原文\n"
    assert json.loads(sources["normative-2026-full.json"])["发文字号"] == "样政办发〔2026〕1号"


def test_map_numbers_stand_in_the_value(gazette_library: Library) -> None:
    """The numbers of review (审图号) of all maps that are printed are known to the imprint page."""
    plan = PlanningRecord(
        title="样例规划",
        publish_datetime=gazette_library.documents[0].record.publish_datetime,
        issuer=("样例县人民政府",),
        plan_type="专项规划",
        period_start=2026,
        period_end=2030,
        maps=(PlanMap(file="map.png", map_no="样S（2026）1号"),),
    )
    skipping = replace(gazette_library.by_id["normative/2026/skipping"], record=plan)
    others = [d for d in gazette_library.documents if d.id != skipping.id]
    (artifact,) = build_issues(
        Library(gazette_library.site, (), (*others, skipping), gazette_library.as_of)
    )
    assert artifact.inputs["maps"] == ["样S（2026）1号（《样例规划》）"]


def test_inputs_of_an_issue_are_plain_data(gazette_library: Library) -> None:
    """The inputs can be written as JSON and read back the same: no date, no object."""
    (artifact,) = build_issues(gazette_library)
    assert json.loads(json.dumps(dict(artifact.inputs))) == dict(artifact.inputs)


def test_sections_keep_their_order_and_skip_what_is_not_here(gazette_library: Library) -> None:
    """Documents stand as the editor ordered them; a reference that leads nowhere stops nothing."""
    (artifact,) = build_issues(gazette_library)
    found = [(s["name"], [d["title"] for d in s["documents"]]) for s in artifact.inputs["sections"]]
    first, second = found
    assert first[0] == "县政府办公室文件"
    assert len(first[1]) == 1
    assert second == ("其他", ["样例办法", "樣例縣政務公開工作要點"])


def test_document_is_complete(gazette_library: Library) -> None:
    """All printed parts stand in the value as the page words them."""
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


def test_number_is_printed_without_a_red_head_too(gazette_library: Library) -> None:
    """In the gazette the number stands over the title, although a page shows it in the facts only."""
    (artifact,) = build_issues(gazette_library)
    traditional = artifact.inputs["sections"][1]["documents"][1]
    assert (traditional["number"], traditional["doc_no"]) == ("样政发〔2026〕3号", "")


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
