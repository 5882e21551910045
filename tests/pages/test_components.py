"""Components keep their contract: one macro a file, parameters and examples beside it in YAML."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from plugins.pages.theme import Theme

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = Theme(str(THEME))
COMPONENTS = sorted(path.stem for path in (THEME / "components").glob("*.html"))
CONTRACTS = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((THEME / "components").glob("*.yaml"))
}
EXAMPLES = [
    pytest.param(name, example, id=f"{name}：{example['name']}")
    for name, contract in CONTRACTS.items()
    for example in contract["examples"]
]


def macro(name: str):
    """The macro that a component's file is named after."""
    return getattr(TEMPLATES.get_template(f"{name}.html").module, name)


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_says_what_it_takes(name):
    """A component that takes data names each parameter in its contract, and no other."""
    assert set(CONTRACTS.get(name, {}).get("parameters", {})) == set(macro(name).arguments)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example_of_a_component_shows_what_it_promises(name, example, read_html):
    """Each example renders to well-formed HTML with the promised pieces and without the others."""
    made = str(macro(name)(**example["arguments"]))
    read_html(made)
    assert example.get("shows") or example.get("hides")
    for piece in example.get("shows", []):
        assert piece in made
    for piece in example.get("hides", []):
        assert piece not in made


def test_contract_belongs_to_a_component():
    """No contract outlives its component."""
    assert CONTRACTS.keys() <= set(COMPONENTS)
