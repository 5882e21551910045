"""What VS Code gets: snippets that make right front matter, and settings that keep a person's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plugins.forms.snippets import all_snippets
from plugins.forms.workspace import write_workspace
from plugins.model.kinds import KINDS
from plugins.model.kinds.fields import fields_of
from plugins.reading.front_matter import parse_front_matter
from plugins.reading.records import parse_record
from plugins.reading.source_files import SourceFile

FILE = SourceFile(Path("a.md"), "a.md", "a.md")


def filled_in(lines):
    """A snippet after a person has gone through its places: the first choice, else 2026."""
    text = "\n".join(lines).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-22")
    text = re.sub(r"\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    return re.sub(r"\$\{\d+\}|\$0", "2026", text).replace("\\", "")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_new_document_from_a_snippet_is_read(kind):
    """The front matter of each kind, filled in, is a record without a problem."""
    lines = all_snippets({})[f"{kind.title}：新建"]["body"]
    front = parse_front_matter(FILE, filled_in(lines))
    record = parse_record(kind.record, FILE, front.fields)
    assert isinstance(record, kind.record), record


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_field_can_be_added_by_its_key_or_its_chinese_name(kind):
    """Each field of a kind is a snippet of that kind's folder, and makes a line that is read."""
    snippets = all_snippets({})
    whole = snippets[f"{kind.title}：新建"]
    for own in fields_of(kind.record):
        snippet = snippets[f"{kind.title}：{own.term.name}"]
        assert snippet["prefix"] == [own.name, own.term.name]
        assert snippet["include"] == [f"**/{kind.folder}/**"] == whole["include"]
        assert snippet["body"][0].startswith(f"{own.name}:")
        if not own.required:
            lines = [whole["body"][0], *snippet["body"], *whole["body"][1:]]
            front = parse_front_matter(FILE, filled_in(lines))
            assert isinstance(parse_record(kind.record, FILE, front.fields), kind.record)


def test_choices_are_offered_and_their_signs_are_no_marks():
    """Words of a vocabulary stand at the cursor; commas and bars in them do not divide them."""
    words = {"一、收支,明细": "", "甲|乙": ""}
    line = all_snippets({"village-items": words})["村务公开：公开事项"]["body"][0]
    assert line == r"item: ${1|一、收支\,明细,甲\|乙|}"


def written(path):
    """A file of settings."""
    return json.loads(path.read_text("utf-8"))


def test_settings_are_written_for_the_folder_that_is_opened(tmp_path, make_content):
    """That is the project if the content lies in it, else the content folder, with right patterns."""
    content = make_content({})
    assert write_workspace(tmp_path, content, {}) == tmp_path
    schemas = written(tmp_path / ".vscode/settings.json")["yaml.schemas"]
    assert schemas["./.vscode/schemas/site.json"] == "content/site.yaml"
    assert write_workspace(tmp_path / "elsewhere", content, {}) == content
    schemas = written(content / ".vscode/settings.json")["yaml.schemas"]
    assert schemas["./.vscode/schemas/site.json"] == "site.yaml"
    assert all((content / name).is_file() for name in schemas)
    assert {path.stem for path in (content / ".vscode/schemas").iterdir()} >= {
        kind.folder for kind in KINDS
    }


def test_settings_in_the_content_folder_are_no_content(tmp_path, make_content, read):
    """A build does not see what is written for VS Code."""
    content = make_content({})
    write_workspace(tmp_path / "elsewhere", content, {})
    assert read(content).problems == []


def test_a_persons_own_settings_stay(tmp_path, make_content):
    """What stood in the settings stays there, and writing twice adds nothing."""
    content = make_content(
        {".vscode/settings.json": '{"editor.fontSize": 20, "[markdown]": {"a": 1}}'}
    )
    (content / ".vscode/extensions.json").write_text('{"recommendations": ["b.c"]}', "utf-8")
    write_workspace(tmp_path / "elsewhere", content, {})
    once = {path: path.read_bytes() for path in content.rglob(".vscode/**/*") if path.is_file()}
    write_workspace(tmp_path / "elsewhere", content, {})
    assert once == {path: path.read_bytes() for path in once}
    settings = written(content / ".vscode/settings.json")
    assert (settings["editor.fontSize"], settings["[markdown]"]["a"]) == (20, 1)
    assert settings["[markdown]"]["editor.wordWrap"] == "on"
    extensions = written(content / ".vscode/extensions.json")
    assert extensions["recommendations"] == ["b.c", "redhat.vscode-yaml"]


@pytest.mark.parametrize("text", ['{"a": 1} // 我的', "[]"])
def test_settings_that_cannot_be_kept_are_not_overwritten(tmp_path, make_content, text):
    """Comments in the settings would be lost: nothing is written, and the message says what to do."""
    content = make_content({".vscode/settings.json": text})
    with pytest.raises(ValueError, match="先给它改名"):
        write_workspace(tmp_path / "elsewhere", content, {})
    assert [path.name for path in (content / ".vscode").iterdir()] == ["settings.json"]
    assert (content / ".vscode/settings.json").read_text("utf-8") == text
