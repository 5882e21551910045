"""The recipe "page": pure, strict, escaping, and versioned by exactly what a page is made of."""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2 import meta

from plugins.model.artifact import Late, worked_out
from plugins.model.library import Library
from plugins.pages.rendering import PageRecipe, template_digests
from plugins.pages.theme import FOLDERS, Theme
from tests.page_inputs import informed


@pytest.fixture
def small_theme(tmp_path: Path) -> Path:
    """A theme of two pages, of which one uses a component, on one base."""
    sources = {
        "templates/base.html": "<title>{{ data.title }}</title>{% block content %}{% endblock %}",
        "templates/a.html": '{% extends "base.html" %}{% from "box.html" import box %}'
        "{% block content %}{{ box(data.text) }}{% endblock %}",
        "templates/b.html": '{% extends "base.html" %}{% block content %}{{ href("x/") }}{% endblock %}',
        "components/box.html": '{% include "mark.html" %}{% macro box(text) %}[{{ text }}]{% endmacro %}',
        "components/mark.html": "",
    }
    for name, source in sources.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(source, "utf-8")
    return tmp_path


def versions(theme: Path) -> tuple[str, str]:
    """The versions of the two pages of the small theme."""
    recipe = PageRecipe(str(theme))
    return recipe.version({"template": "a.html"}), recipe.version({"template": "b.html"})


@pytest.mark.parametrize(
    ("changed", "a_changes", "b_changes"),
    [
        ("components/box.html", True, False),
        ("components/mark.html", True, False),
        ("templates/b.html", False, True),
        ("templates/base.html", True, True),
    ],
)
def test_version_follows_the_sources_that_a_page_uses(small_theme, changed, a_changes, b_changes):
    """A change to a source remakes the pages that use it, however indirectly, and no others."""
    a, b = versions(small_theme)
    path = small_theme / changed
    path.write_text(path.read_text("utf-8") + "<hr>", "utf-8")
    new_a, new_b = versions(small_theme)
    assert (new_a != a, new_b != b) == (a_changes, b_changes)


def test_version_is_the_same_wherever_the_theme_lies(small_theme, tmp_path_factory):
    """Neither the folder nor the time of a file is part of the version."""
    copy = tmp_path_factory.mktemp("other") / "theme"
    shutil.copytree(small_theme, copy, copy_function=shutil.copyfile)
    assert versions(copy) == versions(small_theme)


def test_version_of_a_document_covers_what_its_template_imports(theme):
    """The real document page is made of the base and of components through two levels."""
    digests = template_digests(theme, "document.html")
    assert {"document.html", "base.html", "site_footer.html", "relations.html"} <= digests.keys()
    assert not {"home.html", "issue_cover.html"} & digests.keys()


def test_references_are_those_that_jinja_finds(theme):
    """Every template of the theme is made of those that Jinja's own parser says it needs."""
    environment = jinja2.Environment(autoescape=True)

    def needed(name: str) -> set[str]:
        path = next(path for folder in FOLDERS if (path := Path(theme, folder, name)).is_file())
        tree = environment.parse(path.read_text("utf-8"))
        named = {str(each) for each in meta.find_referenced_templates(tree)}
        return named.union({name}, *map(needed, named))

    for path in Path(theme, "templates").glob("*.html"):
        assert template_digests(theme, path.name).keys() == needed(path.name)


@pytest.mark.parametrize(
    "source",
    [
        "{% include data.title %}",
        "{%- include [data.title] -%}",
        '{% extends "base.html" if data.title else data.other %}',
        "{%import(data.title) as box%}",
    ],
)
def test_template_named_by_a_value_is_refused(small_theme, source):
    """What a page is made of must be known without making it."""
    (small_theme / "templates/c.html").write_text(source, "utf-8")
    with pytest.raises(ValueError, match=r"c\.html"):
        PageRecipe(str(small_theme)).version({"template": "c.html"})


def test_missing_template_is_named(small_theme):
    """A builder that names a template which the theme lacks learns which one."""
    with pytest.raises(jinja2.TemplateNotFound, match=r"none\.html"):
        PageRecipe(str(small_theme)).version({"template": "none.html"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"<b>', "&#34;&lt;b&gt;"),
        ("it's", "it&#39;s"),
        ("公报", "公报"),
        ("", ""),
        (5, "5"),
        (None, "None"),
        (["<"], "[&#39;&lt;&#39;]"),
    ],
)
def test_text_is_escaped(small_theme, library: Library, text, shown):
    """A title is text, whatever is written in it, and so is a value that is no text."""
    data = {"title": "<script>&", "text": text}
    inputs = {"template": "a.html", "site": asdict(library.site), "data": data}
    made = PageRecipe(str(small_theme)).make(inputs).decode()
    assert made == f"<title>&lt;script&gt;&amp;</title>[{shown}]"


def shown_by(recipe: PageRecipe, name: str = "甲站") -> str:
    """The small page b of a site of this name."""
    site = {"name": name, "base_url": "https://a.example", "gazette_name": "公报"}
    inputs = {"template": "b.html", "site": site, "data": {"title": "标题"}}
    return recipe.make(inputs).decode()


def test_recipe_of_a_new_build_sees_an_edited_template(small_theme):
    """Each build makes a recipe, which is of the theme as it is then."""
    assert "/x/" in shown_by(PageRecipe(str(small_theme)))
    (small_theme / "templates/b.html").write_text("<p>{{ data.title }}！</p>", "utf-8")
    assert shown_by(PageRecipe(str(small_theme))) == "<p>标题！</p>"


def test_component_of_the_site_is_made_once_for_all_its_pages(small_theme, monkeypatch):
    """``once`` keeps the text of a component while the site is the same, and no longer."""
    asked = []
    monkeypatch.setitem(
        Theme.__init__.__globals__, "shown_size", lambda size: asked.append(size) or ""
    )
    (small_theme / "components/foot.html").write_text(
        "{% macro foot(site) %}{{ 1 | shown_size }}{{ site.name }}。{% endmacro %}", "utf-8"
    )
    (small_theme / "templates/b.html").write_text(
        '{% from "foot.html" import foot %}{{ once(foot) }}{{ once(foot) }}', "utf-8"
    )
    recipe = PageRecipe(str(small_theme))
    assert [shown_by(recipe) for _ in range(3)] == ["甲站。甲站。"] * 3
    assert len(asked) == 1
    assert [shown_by(recipe, "乙站"), shown_by(recipe)] == ["乙站。乙站。", "甲站。甲站。"]


def test_templates_are_looked_at_once_a_build(theme, artifacts, monkeypatch):
    """What a page is made of is the same for thousands of pages: nobody looks at files again."""
    recipe = PageRecipe(theme)
    pages = [artifact.inputs for artifact in artifacts.values() if artifact.recipe == "page"]
    versions_before = [recipe.version(page) for page in pages]
    made_before = [recipe.make(page) for page in pages]
    monkeypatch.setattr(Path, "stat", None)
    monkeypatch.setattr(jinja2.FileSystemLoader, "get_source", None)
    assert [recipe.version(page) for page in pages] == versions_before
    assert [recipe.make(page) for page in pages] == made_before


def test_missing_value_is_an_error(small_theme, library: Library):
    """A page is never published with a hole in it."""
    inputs = {"template": "a.html", "site": asdict(library.site), "data": {"title": "标题"}}
    with pytest.raises(jinja2.UndefinedError, match="text"):
        PageRecipe(str(small_theme)).make(inputs)


def test_data_come_before_the_methods_of_dicts(small_theme):
    """``data.items`` is what the page says of items, and of what is no dict it is the attribute."""
    source = "{{ data.items }} {{ data.title.upper() }} {% for _ in data.values %}{{ loop.last }}{% endfor %}"
    (small_theme / "templates/c.html").write_text(source, "utf-8")
    site = {"name": "甲站", "base_url": "https://a.example", "gazette_name": "公报"}
    data = {"title": "a", "items": "各项", "values": [1]}
    inputs = {"template": "c.html", "site": site, "data": data}
    assert PageRecipe(str(small_theme)).make(inputs).decode() == "各项 A True"


def test_link_carries_the_folder_of_the_site(small_theme, library: Library):
    """``href`` in a template is the ``href`` of the whole project."""
    inputs = {"template": "b.html", "site": asdict(library.site), "data": {"title": "标题"}}
    assert PageRecipe(str(small_theme)).make(inputs).endswith(b"</title>/gongbao/x/")


def _as_sent(inputs: dict[str, Any]) -> dict[str, Any]:
    """Inputs as a build sends them to a worker, of whom it gets what comes late."""
    return {name: value() if isinstance(value, Late) else value for name, value in inputs.items()}


def test_same_inputs_give_the_same_bytes_in_another_process(artifacts, html, theme):
    """The recipe travels to a worker, and neither process nor order changes a byte."""
    recipe = pickle.loads(pickle.dumps(PageRecipe(theme)))
    pages = [_as_sent(informed(a)) for a in artifacts.values() if a.recipe == "page"]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        made = list(executor.map(recipe.make, reversed(pages)))
        version = executor.submit(recipe.version, pages[0]).result()
    assert [page.decode() for page in reversed(made)] == list(html.values())
    assert version == recipe.version(pages[0])


def test_page_inputs_are_plain_data_without_places_of_this_machine(artifacts, theme):
    """Inputs can be fingerprinted and sent anywhere: no dates, no absolute paths."""

    def is_plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and is_plain(item) for key, item in value.items())
        if isinstance(value, (list, tuple)):
            return all(is_plain(item) for item in value)
        return value is None or type(value) in (str, int, float, bool)

    for path, artifact in artifacts.items():
        inputs = {name: worked_out(value) for name, value in artifact.inputs.items()}
        assert is_plain(inputs), path
        assert theme not in repr(inputs), path


def test_no_name_stands_in_both_folders_of_the_theme(theme):
    """Templates and components share one space of names, so none may hide another."""
    names = [path.name for folder in FOLDERS for path in Path(theme, folder).glob("*.html")]
    assert len(names) == len(set(names))
