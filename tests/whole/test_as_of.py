"""``build --as-of DATE``: the site as it was on a day, built from the folder of today."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.in_browser import served
from tests.whole.conftest import ROOT
from tests.whole.html_text import text_blocks

CONTENT = ROOT / "tests" / "sites" / "in-time" / "content"
OLD = "normative/2024/jzf-2024-3/index.html"
LATER = ("jzf-2026-8", "甲政发〔2026〕8号", "火星移民")
"""How the document of 2026-06-10 could be told of."""


def build(day: str, output: Path) -> subprocess.CompletedProcess[str]:
    """Build as a person does."""
    command = [sys.executable, "tasks.py", "build", "--content", str(CONTENT)]
    command += ["--output", str(output), "--as-of", day]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


@dataclass(frozen=True)
class Stage:
    """What the site is to say of the same document on a day."""

    day: str
    shown_day: str
    banner: str
    last_events: tuple[str, ...]
    knows_later: bool


STAGES = [
    Stage(
        "2024-04-10", "2024年4月10日",
        "尚未生效本文件已经公布，尚未施行。自2024年5月1日起施行。",
        ("2024年3月6日解读《甲县试验管理办法》解读", "2024年5月1日将施行"), False,
    ),
    Stage(
        "2026-06-09", "2026年6月9日",
        "已修改本文件部分内容已经修改，请与修改文件一并阅读。"
        "2025年4月1日由《甲县人民政府关于修改甲县试验管理办法的通知》（甲政发〔2025〕2号）修改。",
        ("2025年4月1日修改甲县人民政府关于修改甲县试验管理办法的通知甲政发〔2025〕2号",), False,
    ),
    Stage(
        "2026-06-10", "2026年6月10日",
        "已修改本文件部分内容已经修改，请与修改文件一并阅读。"
        "2025年4月1日由《甲县人民政府关于修改甲县试验管理办法的通知》（甲政发〔2025〕2号）修改。"
        "将于2026年8月1日由《甲县人民政府关于印发甲县试验管理办法的通知》（甲政发〔2026〕8号）废止。",
        ("2026年8月1日将废止甲县人民政府关于印发甲县试验管理办法的通知甲政发〔2026〕8号",), True,
    ),
    Stage(
        "2026-08-01", "2026年8月1日",
        "废止本文件已经废止，不再作为行政管理的依据。"
        "2026年8月1日由《甲县人民政府关于印发甲县试验管理办法的通知》（甲政发〔2026〕8号）废止。",
        ("2026年8月1日废止甲县人民政府关于印发甲县试验管理办法的通知甲政发〔2026〕8号",), True,
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The output of each stage by its day."""
    folder = tmp_path_factory.mktemp("as-of")
    for stage in STAGES:
        done = build(stage.day, folder / stage.day)
        assert done.returncode == 0, done.stderr
    return {stage.day: folder / stage.day for stage in STAGES}


def bare(html: str) -> str:
    """The text of a piece of HTML without white space."""
    return re.sub(r"<[^>]*>|\s", "", html)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.day)
def test_one_document_on_several_days(stage: Stage, built: dict[str, Path]) -> None:
    """Not yet in force, amended, to be repealed, repealed: told before the text, and in order after."""
    page = (built[stage.day] / OLD).read_text("utf-8")
    banner, article, events = (
        page.index('class="validity '),
        page.index("<article"),
        page.index('class="timeline-events"'),
    )
    assert banner < article < events
    shown = re.search(r'<div class="validity .*?</div>\s*</div>', page, re.DOTALL)
    assert shown
    assert bare(shown[0]) == stage.banner
    listed = re.search(r'<ol class="timeline-events">.*?</ol>', page, re.DOTALL)
    assert listed
    lines = [bare(line) for line in re.findall(r"<li.*?</li>", listed[0], re.DOTALL)]
    assert tuple(lines[-len(stage.last_events) :]) == stage.last_events


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.day)
def test_what_was_published_later_is_nowhere(stage: Stage, built: dict[str, Path]) -> None:
    """Neither pages, attachments, lists, feeds and sitemap nor the issue know a later document."""
    output = built[stage.day]
    told = [
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.suffix in {".html", ".xml", ".csv", ".json"}
        and any(word in path.read_text("utf-8") for word in LATER)
    ]
    assert bool(told) == stage.knows_later, told
    assert (output / "normative/2026/jzf-2026-8/qingdan.csv").exists() == stage.knows_later
    assert (output / "bulletins/2026").exists() == (stage.day > "2026-06-05")


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.day)
def test_every_page_names_the_day(stage: Stage, built: dict[str, Path]) -> None:
    """The past is not taken for the present."""
    pages = [path.read_text("utf-8") for path in built[stage.day].rglob("*.html")]
    assert len(pages) > 10
    line = f"本站按{stage.shown_day}的状态生成"
    assert [page for page in pages if line not in page] == []


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.day)
def test_no_link_inside_the_site_is_broken(stage: Stage, built: dict[str, Path]) -> None:
    """What linked to a later document is plain text on that day."""
    output = built[stage.day]
    broken = [
        (path.relative_to(output).as_posix(), link)
        for path in output.rglob("*.html")
        for link in re.findall(r'href="(/[^"#?]*)', path.read_text("utf-8"))
        if not (output / link.lstrip("/")).exists()
    ]
    assert broken == []


def test_clean_up_is_that_of_the_day(built: dict[str, Path]) -> None:
    """The classes of the same documents change with the day."""
    classes = {}
    for day, output in built.items():
        rows = csv.DictReader(
            (output / "clean-up/clean-up.csv").read_text("utf-8-sig").splitlines()
        )
        classes[day] = {row["发文字号"]: row["类别"] for row in rows}
    assert classes == {
        "2024-04-10": {"甲政发〔2024〕3号": "尚未生效"},
        "2026-06-09": {"甲政发〔2024〕3号": "已修改", "甲政发〔2025〕2号": "继续有效"},
        "2026-06-10": {
            "甲政发〔2024〕3号": "已修改",
            "甲政发〔2025〕2号": "继续有效",
            "甲政发〔2026〕8号": "尚未生效",
        },
        "2026-08-01": {
            "甲政发〔2024〕3号": "废止",
            "甲政发〔2025〕2号": "继续有效",
            "甲政发〔2026〕8号": "继续有效",
        },
    }


def test_text_does_not_change_with_the_day(built: dict[str, Path]) -> None:
    """The words of the document are the same on every day, also where a link is gone."""
    texts = {
        "".join(text_blocks((output / OLD).read_text("utf-8"), "document"))
        for output in built.values()
    }
    assert len(texts) == 1
    assert "新办法见这里。" in texts.pop()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_banner_timeline_and_tables_fit_the_screen(
    width: int, built: dict[str, Path], browser: Browser
) -> None:
    """Nothing is wider than the screen, and the state stands on the first screen of a phone."""
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    with served(built["2026-06-10"]) as address:
        for path in (OLD.removesuffix("index.html"), "clean-up/"):
            page.goto(f"{address.rstrip('/')}/{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.goto(f"{address.rstrip('/')}/{OLD.removesuffix('index.html')}")
        state = page.locator(".validity-state").bounding_box()
        assert state
        assert state["y"] + state["height"] < 640
        words = page.locator(".validity-words").bounding_box()
        assert words
        assert words["width"] > min(width, 900) * 0.75
    context.close()


def test_a_day_to_come_is_not_published(tmp_path: Path) -> None:
    """Where the site is the day has not come, though it has on the machine: nothing is made."""
    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree(CONTENT, content)
    with (content / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("time_zone: Pacific/Pago_Pago\n")
    day = datetime.now(timezone(timedelta(hours=14))).date().isoformat()
    command = [sys.executable, "tasks.py", "build", "--production", "--content", str(content)]
    command += ["--output", str(output), "--as-of", day]
    ahead = os.environ | {"TZ": "AHEAD-14"}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=ahead
    )
    assert done.returncode == 1
    assert f"A106 {day} 还没有到，不能正式发布那一天的网站" in done.stderr
    assert "有 1 处错误，没有发布任何内容" in done.stderr
    assert not output.exists()


@pytest.mark.parametrize("day", ["2026-13-01", "去年", "2026"])
def test_what_is_no_day_is_refused(day: str, tmp_path: Path) -> None:
    """The message says how a day is written; nothing is made."""
    done = build(day, tmp_path / "output")
    assert done.returncode == 1
    assert f"“{day}”不是日期。写成 2026-12-31 的形式。" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "output").exists()
