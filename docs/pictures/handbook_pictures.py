"""The pictures of the handbook (docs/editing.md): what an editor sees, taken from the real programs.

``new.png`` and ``check.png`` show a terminal, ``preview.png`` a page in the browser, ``admin.png``
the form in the browser. Started by ``invoke pictures`` as
``python -m docs.pictures.handbook_pictures OUTPUT``, with the folder of the built sample site.
"""

from __future__ import annotations

import html
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize

from tests.at_a_terminal import run_at_terminal
from tests.in_browser import opened_browser, served

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent
WIDTH = 1000
COLOURS = 64

TERMINAL = """\
<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1d1f21; }}
pre {{ margin: 0; padding: 18px 22px; color: #d5d8d6; white-space: pre-wrap;
  font: 15px/1.6 "Noto Sans Mono CJK SC", monospace; }}
.c31 {{ color: #ff8a80; }} .c32 {{ color: #a5d6a7; }} .c33 {{ color: #ffd180; }}
.c36 {{ color: #80deea; }} .c2 {{ color: #9a9d9b; }} .c1 {{ font-weight: bold; }}
.typed {{ color: #a5d6a7; }}
</style><pre>{}</pre>"""

NEW = {
    "title": "关于做好政府公报查阅服务的通知",
    "sign_date": "2026年11月18日\n",
    "文件名": "",
}
"""What is answered in the picture of a new document; the day in a form that is not taken, first."""

SLIPS = (
    ("issuer: [样例县人民政府办公室]", "issuer: [样例县政府办公室]"),
    ("doc_no: 样政办发〔2026〕1号", "doc_no: 样政办发[2026]01号"),
    ("二、编辑发布", "二、编辑发布（联系人手机13800138000）"),
    ("note: 此件公开发布", "note: （此件公开发布）"),
)
"""What is written wrong in the picture of a check."""

_CONTROL = re.compile(r"\x1b\[([\d;]*)m")


def terminal_picture(browser: Browser, command: str, shown: str) -> Image.Image:
    """What a terminal shows after a command, with the colours that it has there."""
    text = f'$ <span class="typed">{html.escape(command)}</span>\n' + _coloured(shown.strip())
    page = browser.new_page(viewport=ViewportSize(width=WIDTH, height=60))
    page.set_content(TERMINAL.format(text))
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    page.close()
    return picture


def _coloured(shown: str) -> str:
    """Text with the terminal's colours as spans."""
    parts = _CONTROL.split(re.sub(r"\x1b\[[\d;]*[A-LN-Za-ln-z]", "", shown))
    spans = [html.escape(parts[0])]
    for codes, text in zip(parts[1::2], parts[2::2], strict=True):
        classes = " ".join(f"c{code}" for code in codes.split(";") if code.strip("0"))
        spans.append(f'<span class="{classes}">{html.escape(text)}</span>')
    return "".join(spans)


def page_picture(browser: Browser, address: str, awaited: str, height: int) -> Image.Image:
    """What a browser shows at a desk, once ``awaited`` (a CSS selector) is there."""
    page = browser.new_page(viewport=ViewportSize(width=WIDTH, height=height))
    page.goto(address)
    page.wait_for_selector(awaited)
    picture = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return picture


def save(picture: Image.Image, name: str) -> None:
    """Write a picture as a small palette PNG."""
    file = FOLDER / name
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{name}：{file.stat().st_size // 1000} KB", file=sys.stderr)


def new_document(browser: Browser, content: Path) -> Image.Image:
    """The beginning of the dialogue of a new document."""
    command = ("new", "normative", "--content", str(content))
    _, shown = run_at_terminal(*command, answers=NEW)
    lines = shown.strip().split("\n")
    chosen = [*lines[:26], "……", *lines[-3:]]
    told = "\n".join(chosen).replace(f" --content {content}", "").replace(str(content), "content")
    return terminal_picture(browser, "python3 tasks.py new normative", told)


def rejected_document(browser: Browser, content: Path) -> Image.Image:
    """What the check says of a document with three slips."""
    document = content / "normative" / "2026" / "ybf-2026-1.md"
    text = document.read_text("utf-8")
    for right, wrong in SLIPS:
        text = text.replace(right, wrong)
    document.write_text(text, "utf-8")
    _, shown = run_at_terminal("check", str(document), "--content", str(content))
    command = "python3 tasks.py check content/normative/2026/ybf-2026-1.md"
    return terminal_picture(browser, command, shown.replace(str(content), "content"))


def with_repository(content: Path, output: Path) -> None:
    """Build a site whose editors may write in the browser."""
    site = content / "site.yaml"
    repository = "repository:\n  service: gitea\n  name: yanglixian/gongbao\n"
    site.write_text(site.read_text("utf-8") + repository, "utf-8")
    subprocess.run(
        [sys.executable, ROOT / "tasks.py", "build", "--content", content, "--output", output],
        cwd=ROOT,
        check=True,
    )


def editor_form(browser: Browser, output: Path) -> Image.Image:
    """The form of a new policy document; the editor keeps its files in the browser, not in git."""
    configuration = output / "admin" / "config.json"
    words = json.loads(configuration.read_text("utf-8"))
    configuration.write_text(json.dumps(words | {"backend": {"name": "test-repo"}}), "utf-8")
    with served(output) as address:
        page = browser.new_page(viewport=ViewportSize(width=WIDTH, height=700), locale="zh-CN")
        page.goto(f"{address}admin/")
        page.get_by_role("button", name="使用测试仓库").click()
        page.get_by_text("集合", exact=True).wait_for()
        page.goto(f"{address}admin/#/collections/normative/new")
        page.locator('section[data-key-path="title"]').wait_for()
        page.wait_for_timeout(1000)  # the form moves into its place
        picture = Image.open(io.BytesIO(page.screenshot()))
        page.close()
    return picture


def make_pictures(site: Path) -> None:
    """Take all pictures; ``site`` is the built sample site."""
    with tempfile.TemporaryDirectory() as place, opened_browser() as browser:
        content = Path(place, "content")
        shutil.copytree(ROOT / "content", content)
        save(new_document(browser, content), "new.png")
        shutil.rmtree(content)
        shutil.copytree(ROOT / "content", content)
        save(rejected_document(browser, content), "check.png")
        with served(site) as address:
            preview = page_picture(
                browser, f"{address}normative/2026/ybf-2026-1/", "article.document h1", 760
            )
        save(preview, "preview.png")
        shutil.rmtree(content)
        shutil.copytree(ROOT / "content", content)
        output = Path(place, "output")
        with_repository(content, output)
        save(editor_form(browser, output), "admin.png")


if __name__ == "__main__":
    make_pictures(Path(sys.argv[1]))
