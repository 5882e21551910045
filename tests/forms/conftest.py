"""The editor in the browser, published into a folder as a build would."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.forms.editor_files import (
    EditorConfigurationRecipe,
    EditorPageRecipe,
    EditorScriptRecipe,
    build_editor,
)
from plugins.model.office import Office
from plugins.model.site import Repository, Site

THEME = Path(__file__).resolve().parents[2] / "theme"
VOCABULARIES = {
    "themes": {"综合政务/政务公开": "", "城乡建设/城乡规划": ""},
    "openness": {"主动公开": "", "依申请公开": ""},
}


@pytest.fixture(scope="session")
def office() -> Callable[..., Office]:
    """An office whose site names a repository with the given fields."""

    def make(**repository: str) -> Office:
        named = Repository(**({"service": "gitea", "name": "jia/gongbao"} | repository))
        site = Site(
            name="甲县人民政府公报",
            base_url="https://www.test.example",
            gazette_name="甲县人民政府公报",
            repository=named,
        )
        return Office(site, vocabularies=VOCABULARIES)

    return make


@pytest.fixture(scope="session")
def publish() -> Callable[..., None]:
    """Write the editor into a folder; ``trial`` lets it work on files in the browser itself."""

    def write(office: Office, folder: Path, trial: bool = False) -> None:
        made = (EditorPageRecipe(), EditorConfigurationRecipe(), EditorScriptRecipe(str(THEME)))
        recipes = {recipe.name: recipe for recipe in made}
        for artifact in build_editor(office, str(THEME)):
            target = folder / artifact.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if artifact.recipe == "file":
                shutil.copyfile(THEME / artifact.inputs["path"], target)
            else:
                target.write_bytes(recipes[artifact.recipe].make(artifact.inputs))
        icon = folder / "static" / "favicon.svg"
        icon.parent.mkdir(exist_ok=True)
        shutil.copyfile(THEME / "static" / "favicon.svg", icon)
        if trial:
            path = folder / "admin" / "config.json"
            configuration = json.loads(path.read_text("utf-8"))
            path.write_text(json.dumps(configuration | {"backend": {"name": "test-repo"}}), "utf-8")

    return write
