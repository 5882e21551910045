"""Forms: what editors fill in, made from the typed definitions of the kinds.

From the ``Field``s of the model ``json_schema`` makes JSON Schemas, ``snippets`` the texts that VS
Code completes, and ``workspace`` writes both for a person who works on the files (``tasks.py
schema``). For people without git ``browser_editor`` makes the configuration of Sveltia CMS, which
``editor_files`` publishes under ``/admin/`` when ``site.yaml`` names a repository. What stands beside
a field is the same everywhere (``words``).
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.forms.editor_files import (
    EditorConfigurationRecipe,
    EditorPageRecipe,
    EditorScriptRecipe,
    build_editor,
)


class Forms:
    """The room's place in Pelican's order of generators."""

    def __init__(self, context: dict[str, Any], theme: str, **_: Any) -> None:
        """Keep the context that all rooms share, and the folder of the theme."""
        self.context = context
        self.theme = theme

    def generate_context(self) -> None:
        """Add the editor's files, and the recipes that write them."""
        recipes = (
            EditorPageRecipe(),
            EditorConfigurationRecipe(),
            EditorScriptRecipe(self.theme),
        )
        self.context["recipes"].update({recipe.name: recipe for recipe in recipes})
        self.context["artifacts"].extend(build_editor(self.context["library"].office, self.theme))


def get_generators(_pelican: Any) -> type[Forms]:
    """Answer Pelican's signal."""
    return Forms


def register() -> None:
    """Enter Pelican's generators."""
    signals.get_generators.connect(get_generators)
