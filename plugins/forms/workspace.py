"""The settings with which VS Code knows our files: written for the folder that a person opens.

Snippets are VS Code's own and work without an extension; for YAML files the extension
``redhat.vscode-yaml`` reads the schemas. It does not look into the front matter of Markdown files,
so the schemas of the kinds are there for other programs that do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.forms.json_schema import all_schemas
from plugins.forms.snippets import all_snippets
from plugins.model.office import Vocabularies

FOLDER = ".vscode"
SCHEMAS = f"{FOLDER}/schemas"
_SETTINGS = f"{FOLDER}/settings.json"
_EXTENSIONS = f"{FOLDER}/extensions.json"
_YAML_EXTENSION = "redhat.vscode-yaml"
_MARKDOWN: Mapping[str, Any] = {
    "editor.quickSuggestions": {"other": "on", "comments": "on", "strings": "on"},
    "editor.snippetSuggestions": "top",
    "editor.wordBasedSuggestions": "off",
    "editor.wordWrap": "on",
}
"""Completion is off in Markdown files unless it is asked for; a line is a whole paragraph."""


def write_workspace(project: Path, content: Path, vocabularies: Vocabularies) -> Path:
    """Write schemas, snippets and settings; returns the folder to open in VS Code.

    That is the project when the content lies in it, else the content folder itself. Settings that
    stand there already are kept.

    Raises:
        ValueError: a file of settings that is there cannot be read; nothing is written then.
        OSError: a file cannot be written.
    """
    is_inside = content.resolve().is_relative_to(project.resolve())
    workspace = project if is_inside else content
    prefix = content.resolve().relative_to(workspace.resolve()).as_posix()
    files: dict[str, Any] = {
        _SETTINGS: _settings(_read(workspace / _SETTINGS), "" if prefix == "." else f"{prefix}/"),
        _EXTENSIONS: _extensions(_read(workspace / _EXTENSIONS)),
        f"{FOLDER}/gongbao.code-snippets": all_snippets(vocabularies),
    }
    for name, schema in all_schemas(vocabularies).items():
        files[f"{SCHEMAS}/{name}.json"] = schema
    for path, data in files.items():
        target = workspace / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return workspace


def _settings(present: dict[str, Any], prefix: str) -> dict[str, Any]:
    """The settings that are there, with ours; ``prefix`` is the content folder in the workspace."""
    schemas = {
        f"./{SCHEMAS}/site.json": f"{prefix}site.yaml",
        f"./{SCHEMAS}/organisations.json": f"{prefix}organisations.yaml",
        f"./{SCHEMAS}/search.json": f"{prefix}search.yaml",
        f"./{SCHEMAS}/vocabulary.json": f"{prefix}vocabularies/*.yaml",
    }
    return present | {
        "yaml.schemas": {**present.get("yaml.schemas", {}), **schemas},
        "[markdown]": {**present.get("[markdown]", {}), **_MARKDOWN},
    }


def _extensions(present: dict[str, Any]) -> dict[str, Any]:
    wanted = present.get("recommendations", [])
    return present | {"recommendations": [*dict.fromkeys([*wanted, _YAML_EXTENSION])]}


def _read(path: Path) -> dict[str, Any]:
    """The settings in a file; VS Code would take comments in it, which we could not keep."""
    if not path.is_file():
        return {}
    try:
        present = json.loads(path.read_text("utf-8"))
    except ValueError:
        present = None
    if not isinstance(present, dict):
        raise ValueError(f"{path} 里有注释，或者不是 JSON，没有写。先给它改名，生成后再合并。")
    return present
