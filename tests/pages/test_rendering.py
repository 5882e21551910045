"""The recipe "page": pure, strict, escaping, and versioned by exactly what a page is made of."""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

import jinja2
import pytest

from plugins.model.library import Library
from plugins.pages.rendering import FOLDERS, PageRecipe, template_digests
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


def test_template_named_by_a_value_is_refused(small_theme):
    """What a page is made of must be known without making it."""
    (small_theme / "templates/c.html").write_text("{% include data.title %}", "utf-8")
    with pytest.raises(ValueError, match=r"c\.html"):
        PageRecipe(str(small_theme)).version({"template": "c.html"})


def test_missing_template_is_named(small_theme):
    """A builder that names a template which the theme lacks learns which one."""
    with pytest.raises(jinja2.TemplateNotFound, match=r"none\.html"):
        PageRecipe(str(small_theme)).version({"template": "none.html"})


def test_text_is_escaped(small_theme, library: Library):
    """A title is text, whatever is written in it."""
    data = {"title": "<script>&", "text": '"<b>'}
    inputs = {"template": "a.html", "site": asdict(library.site), "data": data}
    made = PageRecipe(str(small_theme)).make(inputs).decode()
    assert made == "<title>&lt;script&gt;&amp;</title>[&#34;&lt;b&gt;]"


def test_missing_value_is_an_error(small_theme, library: Library):
    """A page is never published with a hole in it."""
    inputs = {"template": "a.html", "site": asdict(library.site), "data": {"title": "标题"}}
    with pytest.raises(jinja2.UndefinedError, match="text"):
        PageRecipe(str(small_theme)).make(inputs)


def test_link_carries_the_folder_of_the_site(small_theme, library: Library):
    """``href`` in a template is the ``href`` of the whole project."""
    inputs = {"template": "b.html", "site": asdict(library.site), "data": {"title": "标题"}}
    assert PageRecipe(str(small_theme)).make(inputs).endswith(b"</title>/gongbao/x/")


def test_same_inputs_give_the_same_bytes_in_another_process(artifacts, html, theme):
    """The recipe travels to a worker, and neither process nor order changes a byte."""
    recipe = pickle.loads(pickle.dumps(PageRecipe(theme)))
    pages = [informed(a) for a in artifacts.values() if a.recipe == "page"]
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
        assert is_plain(dict(artifact.inputs)), path
        assert theme not in repr(artifact.inputs), path


def test_no_name_stands_in_both_folders_of_the_theme(theme):
    """Templates and components share one space of names, so none may hide another."""
    names = [path.name for folder in FOLDERS for path in Path(theme, folder).glob("*.html")]
    assert len(names) == len(set(names))
