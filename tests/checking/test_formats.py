"""Each form of a report says the same, in the words of its reader."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plugins.checking.fingerprints import fingerprints
from plugins.checking.formats import FORMATS
from plugins.checking.gitea_format import MOST_COMMENTS, render_gitea
from plugins.checking.github_format import render_github
from plugins.checking.gitlab_format import render_gitlab
from plugins.checking.json_format import render_json
from plugins.checking.report import Report
from plugins.checking.sarif_format import render_sarif
from plugins.checking.text_format import render_text
from plugins.model.site import RuleChange
from plugins.problems import Problem, Severity, show_problems, weigh

ERROR = Problem("content/甲, 乙: 100%.md", 3, "N101", "发文字号“100%[2026]”不对", "改为：〔2026〕")
WARNING = Problem("content/a.md", 7, "T102", "半角标点", "改", Severity.WARNING)
REMARK = Problem("content/a.md", 1, "S103", "这是样例", "删", Severity.INFO)
REPORT = Report(
    [REMARK, WARNING, ERROR], ["按 site.yaml 不检查 N104（3 处）：原件如此"], 28, [WARNING]
)
EMPTY = Report([], [], 28)

DOCS = Path(__file__).resolve().parents[2] / "docs" / "checking.md"


def test_text_is_what_the_build_shows() -> None:
    """Changes first, then problems by weight with errors last, then the verdict."""
    assert render_text(REPORT).splitlines() == [
        "按 site.yaml 不检查 N104（3 处）：原件如此",
        "说明 1 处，仅供参考：",
        "content/a.md:1: S103 这是样例 — 删",
        "提醒 1 处，不影响发布，请斟酌：",
        "content/a.md:7: T102 半角标点 — 改",
        "错误 1 处，改正后才能发布：",
        str(ERROR),
        "检查了 28 篇文稿：错误 1 处，提醒 1 处，说明 1 处。",
        "另有 1 处问题在别的文件，check 不带路径就全部列出。",
    ]
    assert render_text(EMPTY) == "检查了 28 篇文稿：没有问题。\n"


def test_no_name_makes_a_line_of_its_own() -> None:
    """Names and reasons with line ends stay on their line: a log takes lines for commands."""
    inject = "\n::warning file=x::injected\r\x1b[31m\u2028::error::b"
    problem = Problem(f"content/a{inject}.md", 1, "N101", f"甲{inject}", f"乙{inject}")
    change = RuleChange(code="N101", severity="错误", reason=f"原件如此{inject}")
    weighed = weigh([problem, replace(problem, code="N102")], [change])
    report = Report(weighed.problems, weighed.notes, 1)
    shown = io.StringIO()
    show_problems(weighed.problems, shown)
    for form in (render_text(report), render_github(report), shown.getvalue()):
        lines = [line for line in form.splitlines() if "injected" in line]
        assert len(lines) >= 2
        assert not any(line.startswith(("::warning file=x", "::error::b")) for line in lines)
        assert form.replace("\n", "").isprintable()
    assert render_github(report).count("\n") == 2
    assert [note.count("injected") for note in weighed.notes] == [1]


def test_colour_changes_no_letter() -> None:
    """Without its colours the coloured text is the plain one, and every colour ends."""
    coloured = render_text(REPORT, colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render_text(REPORT)
    assert "\x1b[31mN101\x1b[0m" in coloured
    assert coloured.count("\x1b[0m") * 2 == coloured.count("\x1b[")


def test_json_is_as_documented() -> None:
    """Every field of the JSON stands in docs/checking.md, and the reverse."""
    value = json.loads(render_json(REPORT))
    assert (value["documents"], value["errors"], value["warnings"]) == (28, 1, 1)
    assert value["elsewhere"] == 1
    assert value["problems"][2] == {
        "path": ERROR.path,
        "line": 3,
        "code": "N101",
        "severity": "error",
        "message": ERROR.message,
        "hint": ERROR.hint,
    }
    told = re.findall(r"^\| `(\w+)(?:\[\]\.(\w+))?` \|", DOCS.read_text("utf-8"), re.MULTILINE)
    fields = [outer for outer, inner in told if not inner and outer not in FORMATS]
    assert fields == list(value)
    assert [inner for _, inner in told if inner] == list(value["problems"][0])


def test_every_format_is_documented() -> None:
    """The table of formats in docs/checking.md has a line a format, in their order."""
    section = DOCS.read_text("utf-8").split("## 输出格式", 1)[1].split("`json` 的内容", 1)[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(FORMATS)


def test_github_commands_are_escaped() -> None:
    """Per cent, line ends, and in properties colon and comma are escaped; errors come first."""
    assert render_github(REPORT).splitlines() == [
        "::error file=content/甲%2C 乙%3A 100%25.md,line=3,title=N101::"
        "发文字号“100%25[2026]”不对 — 改为：〔2026〕",
        "::warning file=content/a.md,line=7,title=T102::半角标点 — 改",
        "::notice file=content/a.md,line=1,title=S103::这是样例 — 删",
    ]
    assert render_github(EMPTY) == ""
    broken = Problem("content/a\r\nb.md", 1, "F105", "文件名不对", "改名")
    assert "file=content/a  b.md,line=1" in render_github(Report([broken], [], 1))


def test_gitlab_has_what_code_quality_asks_for() -> None:
    """Each finding has a name, words, a place, a severity of the list, and its own fingerprint."""
    twice = Report([WARNING, WARNING, ERROR], [], 1)
    found = json.loads(render_gitlab(twice))
    assert found[2]["location"] == {"path": ERROR.path, "lines": {"begin": 3}}
    assert found[2]["check_name"] == "N101"
    assert found[2]["description"] == f"{ERROR.message} — {ERROR.hint}"
    assert [own["severity"] for own in found] == ["minor", "minor", "major"]
    assert len({own["fingerprint"] for own in found}) == 3
    assert json.loads(render_gitlab(EMPTY)) == []


def test_a_fingerprint_does_not_depend_on_the_line() -> None:
    """A problem that has moved down is the old one."""
    moved = Problem(WARNING.path, 70, WARNING.code, WARNING.message, WARNING.hint)
    (_, before), (_, after) = *fingerprints([WARNING]), *fingerprints([moved])
    assert before == after


def test_gitea_review_has_a_comment_a_problem() -> None:
    """A review that neither approves nor refuses, with comments on lines of the new text."""
    review = json.loads(render_gitea(REPORT))
    assert review["event"] == "COMMENT"
    assert review["body"].startswith("检查了 28 篇文稿：错误 1 处")
    assert review["comments"][0] == {
        "path": ERROR.path,
        "new_position": 3,
        "body": f"**错误 N101** {ERROR.message} — {ERROR.hint}",
    }
    many = json.loads(render_gitea(Report([WARNING] * 90 + [ERROR], [], 1)))
    assert len(many["comments"]) == MOST_COMMENTS
    assert many["comments"][0]["path"] == ERROR.path
    assert "其余" in many["body"] or "全部见运行日志" in many["body"]


TEXT = {
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 1}},
    "required": ["text"],
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def closed(**properties: Any) -> dict[str, Any]:
    """The schema of an object that has these properties, all of them and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def listed(item: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The schema of an array."""
    return {"type": "array", "items": item, **more}


PLACE = closed(
    artifactLocation=closed(uri={"type": "string", "pattern": r"^[!-~]+$"}),
    region=closed(startLine={"type": "integer", "minimum": 1}),
)
SARIF = closed(
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs=listed(
        closed(
            tool=closed(
                driver=closed(
                    name={"type": "string"},
                    rules=listed(
                        closed(
                            id={"type": "string"},
                            shortDescription=TEXT,
                            fullDescription=TEXT,
                            help=TEXT,
                            defaultConfiguration=closed(level=LEVEL),
                        ),
                        uniqueItems=True,
                    ),
                )
            ),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            results=listed(
                closed(
                    ruleId={"type": "string"},
                    ruleIndex={"type": "integer", "minimum": 0},
                    level=LEVEL,
                    message=TEXT,
                    locations=listed(closed(physicalLocation=PLACE), minItems=1, maxItems=1),
                    partialFingerprints={
                        "type": "object",
                        "additionalProperties": {"type": "string"},
                    },
                )
            ),
        ),
        minItems=1,
    ),
)
"""Of the schema of SARIF 2.1.0 (OASIS) what a report uses, and nothing beside it."""


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["problems", "none"])
def test_sarif_keeps_to_the_standard(report: Report) -> None:
    """Names, types and values are those of SARIF 2.1.0, also where there is no problem."""
    jsonschema.validate(json.loads(render_sarif(report)), SARIF)


def test_sarif_names_the_check_of_each_result() -> None:
    """A result points to its rule, whose words are those of docs/rules.md; paths are addresses."""
    run = json.loads(render_sarif(REPORT))["runs"][0]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == ["S103", "T102", "N101"]
    assert [result["ruleId"] for result in results] == ["S103", "T102", "N101"]
    assert [result["level"] for result in results] == ["note", "warning", "error"]
    place = results[2]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == ("content/%E7%94%B2%2C%20%E4%B9%99%3A%20100%25.md")
    assert "依据" in next(rule for rule in rules if rule["id"] == "N101")["fullDescription"]["text"]
