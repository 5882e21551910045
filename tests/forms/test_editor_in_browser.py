"""The editor as a clerk sees it: a real browser, and files in its own storage instead of git."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from plugins.model.kinds import KINDS
from plugins.model.kinds.fields import fields_of
from plugins.model.kinds.normative import NormativeRecord
from tests.in_browser import served

SAMPLE = Path(__file__).resolve().parents[2] / "content"
STORED = "sveltia-cms-test"
PUT = """async ({folder, files}) => {
  const root = await (await navigator.storage.getDirectory())
    .getDirectoryHandle(folder, {create: true});
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    const name = parts.pop();
    let place = root;
    for (const part of parts) place = await place.getDirectoryHandle(part, {create: true});
    const writer = await (await place.getFileHandle(name, {create: true})).createWritable();
    await writer.write(text);
    await writer.close();
  }
}"""
TAKE = """async (folder) => {
  const found = {};
  const walk = async (place, prefix) => {
    for await (const [name, handle] of place.entries()) {
      if (handle.kind === "directory") await walk(handle, `${prefix}${name}/`);
      else found[prefix + name] = await (await handle.getFile()).text();
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder), "");
  return found;
}"""


class Editor:
    """The opened editor, with what it complained of and whom it asked."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        self.asked: list[str] = []
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def _listen(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def foreign(self) -> list[str]:
        """Requests to other hosts than the own."""
        own = (self.address, f"blob:{self.address}", "data:")
        return [url for url in self.asked if not url.startswith(own)]

    def open(self, place: str = "") -> None:
        """Go to a place in the editor, such as ``collections/normative/new``."""
        self.page.goto(f"{self.address}admin/" + (f"#/{place}" if place else ""))

    def start(self, files: dict[str, str]) -> None:
        """Sign in to a repository with these files in the browser's storage."""
        self.open()
        self.page.evaluate(PUT, {"folder": STORED, "files": files})
        self.page.get_by_role("button", name="使用测试仓库").click()
        expect(self.page.get_by_text("集合", exact=True)).to_be_visible()

    def field(self, path: str) -> Locator:
        """The part of the form for a field."""
        return self.page.locator(f'section[data-key-path="{path}"]')

    def fill(self, **texts: str) -> None:
        """Write texts into fields, and the name of the file if ``slug`` is among them."""
        if slug := texts.pop("slug", ""):
            self.page.get_by_role("group", name="Slug").locator("input").fill(slug)
        for name, text in texts.items():
            self.field(name).locator("input, textarea").first.fill(text)

    def upload(self, path: str, name: str, data: bytes) -> None:
        """Choose a file for a field."""
        self.field(path).get_by_role("button", name="浏览").click()
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        dialog = self.page.get_by_role("dialog")
        dialog.locator("input[type=file]").set_input_files([file])
        expect(dialog.get_by_text(name).first).to_be_visible()
        dialog.get_by_role("button", name="插入").click()
        expect(dialog).to_be_hidden()
        expect(self.field(path).get_by_text(name).first).to_be_visible()

    def save(self) -> None:
        """Save, and wait until it is done."""
        self.page.get_by_role("button", name="保存").click()
        expect(self.page.get_by_text("条目已保存")).to_be_visible()

    def files(self) -> dict[str, str]:
        """What lies in the repository now."""
        return self.page.evaluate(TAKE, STORED)


@pytest.fixture
def opened(browser: Browser, tmp_path, publish, office) -> Iterator[Editor]:
    """The editor over a repository in the browser's own storage."""
    publish(office(), tmp_path / "site", trial=True)
    with served(tmp_path / "site") as address:
        # A form is drawn as far as it can be seen: here all of it can.
        context = browser.new_context(
            locale="en-US", timezone_id="Asia/Shanghai", viewport={"width": 1280, "height": 6000}
        )
        page = context.new_page()
        yield Editor(page, address)
        context.close()


def sample_files() -> dict[str, str]:
    """The sample county as a repository holds it."""
    paths = [path for path in SAMPLE.rglob("*") if path.suffix in (".md", ".yaml")]
    return {
        f"content/{path.relative_to(SAMPLE).as_posix()}": path.read_text("utf-8") for path in paths
    }


def content_of(files: dict[str, str], folder: Path) -> Path:
    """The content folder of a repository, on the disk."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return folder / "content"


def test_the_page_opens_in_chinese_and_asks_nobody_else(browser, tmp_path, publish, office):
    """With its real configuration the editor opens without a complaint and asks its own host only."""
    publish(office(server="https://git.test.example", application="a1"), tmp_path)
    with served(tmp_path) as address:
        editor = Editor(browser.new_page(locale="en-US"), address)
        editor.open()
        expect(editor.page.get_by_role("button", name="登录").first).to_be_visible()
        expect(editor.page.get_by_text("甲县人民政府公报：网页编辑器").first).to_be_visible()
        editor.page.wait_for_load_state("networkidle")
        assert (editor.complaints, editor.foreign()) == ([], [])
        editor.page.close()


def test_kinds_and_their_fields_stand_there_in_chinese(opened):
    """Every kind is a collection with its documents, and its form shows the fields by their names."""
    opened.start(sample_files())
    for kind in KINDS:
        expect(opened.page.get_by_text(kind.title, exact=True).first).to_be_visible()
    opened.open("collections/normative/entries/2021/tzbf-2021-28")
    expect(opened.field("doc_no").locator("input")).to_have_value("台政办发〔2021〕28号")
    for own in fields_of(NormativeRecord):
        expect(opened.field(own.name).first).to_contain_text(own.term.name)
    assert (opened.complaints, opened.foreign()) == ([], [])


def test_what_the_form_writes_is_read(opened, tmp_path, read):
    """A new document with an attachment lands in its place, and reading finds nothing wrong."""
    opened.start(sample_files())
    opened.open("collections/normative/new")
    text = "各乡镇：\n一、总体要求\n（一）第一条。\n特此通知。"
    opened.fill(title="关于 #1 号楼: “停水”的通知", publish_datetime="2026-11-22T09:00", body=text)
    opened.fill(issuer="样例县人民政府办公室", sign_date="2025-12-31", slug="tingshui-1")
    opened.field("theme").get_by_text("城乡建设/城乡规划", exact=True).click()
    opened.field("attachments").get_by_role("button", name="添加").click()
    opened.upload("attachments.0.file", "清单.txt", "清单".encode())
    opened.fill(**{"attachments.0.title": "停水清单"})
    opened.save()
    written = opened.files()
    assert written["content/normative/2025/tingshui-1/清单.txt"] == "清单"
    assert text in written["content/normative/2025/tingshui-1.md"]
    content = read(content_of(written, tmp_path / "repository"))
    document = next(own for own in content.documents if own.id == "normative/2025/tingshui-1")
    assert [problem for problem in content.problems if "tingshui" in problem.path] == []
    assert document.record.title == "关于 #1 号楼: “停水”的通知"
    assert f"{document.record.publish_datetime:%Y-%m-%d %H:%M}" == "2026-11-22 09:00"
    assert document.record.theme == ("城乡建设/城乡规划",)
    assert [(own.path, own.title) for own in document.attachments] == [
        ("normative/2025/tingshui-1/清单.txt", "停水清单")
    ]
    assert (opened.complaints, opened.foreign()) == ([], [])


def test_a_table_lands_beside_its_document(opened):
    """A CSV file lies in the folder of the document, where reading looks for it."""
    opened.start({})
    opened.open("collections/catalogs/new")
    opened.fill(title="目录", publish_datetime="2026-11-22T09:00", issuer="样例县人民政府办公室")
    opened.fill(version_date="2026-11-20", slug="mulu")
    opened.upload("rows", "mulu.csv", b"a,b\n")
    opened.save()
    written = opened.files()
    assert set(written) == {"content/catalogs/2026/mulu.md", "content/catalogs/2026/mulu.csv"}
    assert "rows: mulu.csv\n" in written["content/catalogs/2026/mulu.md"]


def test_an_issue_lands_in_the_folder_of_its_year(opened):
    """A field that is a year makes the folder; groups of the form become lists of groups."""
    opened.start({})
    opened.open("collections/bulletins/new")
    opened.fill(
        title="甲县人民政府公报2025年第12期", publish_datetime="2026-01-05T09:00", year="2025"
    )
    opened.fill(issue_no="12", total_no="12", issue_date="2025-12-31", sponsor="甲县", slug="gb-12")
    opened.field("sections").get_by_role("button", name="添加").click()
    opened.fill(**{"sections.0.name": "县政府文件", "sections.0.documents": "normative/2025/a"})
    opened.save()
    (written,) = opened.files().items()
    assert written[0] == "content/bulletins/2025/gb-12.md"
    assert "year: 2025\nissue_no: 12\n" in written[1]
    assert (
        "sections:\n  - name: 县政府文件\n    documents:\n      - normative/2025/a\n" in written[1]
    )


def test_an_edited_document_keeps_its_text_and_its_other_fields(opened, tmp_path, read):
    """Changing the title changes the title: text and fields stay, though in another order."""
    files = sample_files()
    path = "content/normative/2021/tzbf-2021-28.md"
    opened.start(files)
    opened.open("collections/normative/entries/2021/tzbf-2021-28")
    opened.field("title").locator("input").fill("新标题")
    opened.save()
    before = read(SAMPLE)
    after = read(content_of(opened.files(), tmp_path / "repository"))
    old, new = (
        next(own for own in content.documents if f"content/{own.id}.md" == path)
        for content in (before, after)
    )
    assert new.body == old.body
    assert new.record.title == "新标题"
    for own in fields_of(NormativeRecord):
        if own.name != "title":
            assert getattr(new.record, own.name) == getattr(old.record, own.name), own.name


def test_the_register_can_be_edited_and_keeps_what_the_form_does_not_show(opened, tmp_path, read):
    """A new body is added; a code with its dates, which the form shows as a word, stays as it is."""
    dated = "  - id: x\n    names: [{name: 乙局}]\n    codes: [甲, {code: 乙, since: 2030-01-01}]\n"
    files = sample_files()
    files["content/organisations.yaml"] += dated
    opened.start(files)
    opened.open("collections/settings/entries/organisations")
    opened.page.get_by_role("button", name=re.compile("添加.+机关和单位")).click()
    last = opened.page.locator(
        'section[data-key-path^="organisations."][data-key-path$=".id"]'
    ).last
    last.locator("input").fill("y")
    number = last.get_attribute("data-key-path").split(".")[1]
    opened.field(f"organisations.{number}.names").get_by_role("button", name="添加").click()
    opened.field(f"organisations.{number}.names.0.name").locator("input").fill("新局")
    opened.save()
    content = read(content_of(opened.files(), tmp_path / "repository"))
    bodies = {body.id: body for body in content.organisations}
    assert bodies["y"].name == "新局"
    assert [code.code for code in bodies["x"].codes] == ["甲", "乙"]
    assert str(bodies["x"].codes[1].since) == "2030-01-01"
