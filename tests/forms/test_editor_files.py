"""The files of the editor: when there are any, where they look for git, and whom else they ask."""

from __future__ import annotations

import hashlib
import json
import pickle
import re
from dataclasses import replace

import pytest

from plugins.forms.browser_editor import editor_configuration
from plugins.forms.editor_files import (
    REPLACED,
    EditorPageRecipe,
    EditorScriptRecipe,
    build_editor,
    content_security_policy,
)
from plugins.model.kinds import KINDS
from plugins.model.site import Repository
from tests.forms.conftest import THEME

SERVER = "https://git.example.gov.cn"


def configuration(office, **repository):
    """The configuration for a site with such a repository."""
    made = office(**repository)
    return editor_configuration(made, made.site.repository)


def test_a_site_without_a_repository_has_no_editor(office):
    """Nothing is published under /admin/ unless site.yaml names a repository."""
    made = office()
    assert build_editor(replace(made, site=replace(made.site, repository=None)), str(THEME)) == []


def test_the_editor_is_plain_data_below_admin(office):
    """Every file lies below admin/, and its inputs can be fingerprinted anywhere."""
    artifacts = build_editor(office(), str(THEME))
    paths = [artifact.path for artifact in artifacts]
    assert {"admin/index.html", "admin/config.json", "admin/sveltia-cms.js"} <= set(paths)
    assert len(set(paths)) == len(paths)
    assert all(path.startswith("admin/") for path in paths)
    for artifact in artifacts:
        assert str(THEME) not in json.dumps(artifact.inputs)


@pytest.mark.parametrize(
    ("fields", "backend"),
    [
        (
            {"service": "github"},
            {"auth_methods": ["token"]},
        ),
        (
            {"service": "github", "application": "a1"},
            {"auth_methods": ["token"]},
        ),
        (
            {"service": "gitlab", "server": f"{SERVER}/", "application": "a1"},
            {
                "api_root": f"{SERVER}/api/v4", "base_url": SERVER,
                "app_id": "a1", "auth_type": "pkce",
            },
        ),
        (
            {"service": "gitea", "server": SERVER, "application": "a1"},
            {"api_root": f"{SERVER}/api/v1", "base_url": SERVER, "app_id": "a1"},
        ),
        (
            {"service": "gitea", "server": SERVER},
            {"api_root": f"{SERVER}/api/v1", "base_url": SERVER, "auth_methods": ["token"]},
        ),
    ],
)  # fmt: skip
def test_the_git_service_is_reached_where_site_yaml_says(office, fields, backend):
    """Own servers have their own addresses; without an application people sign in by token."""
    named = {"name": fields["service"], "repo": "jia/gongbao", "branch": "main"}
    assert configuration(office, **fields)["backend"] == named | backend


def test_files_land_where_reading_wants_them(office):
    """The folder of the kind, the year of the document, attachments in a folder of its name."""
    made = configuration(office, content="data/content/")
    collections = {own["name"]: own for own in made["collections"]}
    paths = {kind.folder: collections[kind.folder]["path"] for kind in KINDS}
    assert paths["normative"] == "{{fields.sign_date | date('YYYY')}}/{{slug}}"
    assert paths["bulletins"] == "{{fields.year}}/{{slug}}"
    assert paths["villages"] == "{{fields.publish_datetime | date('YYYY')}}/{{slug}}"
    assert paths["services"] == paths["pages"] == "{{slug}}"
    assert collections["villages"]["folder"] == "data/content/villages"
    assert collections["settings"]["files"][0]["file"] == "data/content/site.yaml"


def test_documents_lie_where_the_editor_looks_for_them(office):
    """Every document of the sample county lies as deep as the path of its kind says."""
    collections = {own["name"]: own for own in configuration(office)["collections"]}
    content = THEME.parent / "content"
    places = [path.relative_to(content).parts for path in content.rglob("*.md")]
    depths = {kind: collections[kind]["path"].count("}}") for kind, *_ in places}
    assert [place for place in places if len(place) - 1 != depths[place[0]]] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_the_year_of_the_folder_is_asked_for(office, kind):
    """The year or date that makes the folder must be there, or the file would have no place."""
    collections = {own["name"]: own for own in configuration(office)["collections"]}
    collection = collections[kind.folder]
    needed = {own["name"] for own in collection["fields"] if own["required"]}
    assert set(re.findall(r"fields\.(\w+)", collection["path"])) <= needed


@pytest.mark.parametrize(
    ("stem", "is_right"),
    [
        ("zbf-2026-1", True),
        ("2026", True),
        ("ZBF-1", False),
        ("a--b", False),
        ("公告", False),
        ("a/b", False),
    ],
)
def test_the_name_of_a_file_is_checked_while_it_is_typed(office, stem, is_right):
    """What may be typed as the end of the address is what reading takes (F105)."""
    slug = configuration(office)["collections"][0]["slug"]
    assert (re.search(slug["pattern"][0], stem) is not None) == is_right
    assert slug["editable"] == ["create"]


def test_hints_show_examples_as_one_would_type_them_in_a_form(office):
    """A list has no brackets in a form, and a group no YAML."""
    collection = configuration(office)["collections"][1]
    hints = {own["name"]: own["hint"] for own in collection["fields"]}
    assert hints["issuer"].endswith("例：浙江省人民政府办公厅")
    assert not any("{" in hint or "[" in hint for hint in hints.values())


def test_the_script_asks_no_other_host_when_it_opens(office):
    """Fonts, words and versions come from the own site: their addresses stand in it no more."""
    recipe = pickle.loads(pickle.dumps(EditorScriptRecipe(str(THEME))))
    digest = hashlib.sha256((THEME / "admin/sveltia-cms.js").read_bytes()).hexdigest()
    script = recipe.make({"sha256": digest}).decode()
    assert "cdn.jsdelivr.net/fontsource" not in script
    assert not any(found in script for found in REPLACED)
    assert "url(material-symbols.woff2)" in script


def test_another_script_than_the_known_one_is_refused(tmp_path):
    """A new version in which an address stands elsewhere ends the build, and is not published."""
    (tmp_path / "admin").mkdir()
    script = tmp_path / "admin" / "sveltia-cms.js"
    script.write_text("new", "utf-8")
    recipe = EditorScriptRecipe(str(tmp_path))
    with pytest.raises(ValueError, match="应当有一处"):
        recipe.make({"sha256": hashlib.sha256(b"new").hexdigest()})
    with pytest.raises(ValueError, match="改动"):
        recipe.make({"sha256": "0" * 64})


def test_the_browser_may_ask_the_git_service_only():
    """The page's policy names the own site and the git service, of its port too, and nobody else."""
    own = Repository(service="gitlab", name="a/b", server="https://git.example.gov.cn:8443/gl")
    hosts = re.findall(r"https?://[^ ;]+", content_security_policy(own))
    assert set(hosts) == {"https://git.example.gov.cn:8443"}
    public = Repository(service="github", name="a/b")
    assert "connect-src 'self' data: blob: https://api.github.com" in content_security_policy(
        public
    )


def test_names_cannot_break_out_of_the_page():
    """What stands in site.yaml is text in the page."""
    page = (
        EditorPageRecipe().make({"title": "</title><script>", "policy": "p'", "icon": '"'}).decode()
    )
    assert "<title>&lt;/title&gt;&lt;script&gt;</title>" in page
    assert "noindex" in page
