"""What a preview shows early is the page that is published a moment later."""

from __future__ import annotations

from pathlib import Path

from plugins.model.kinds import KINDS
from plugins.pages.early_pages import MOST, PAGES, put_early_pages
from plugins.pages.every_page import build_pages
from plugins.pages.rendering import PageRecipe


def test_every_kind_has_a_page_that_can_be_made_early() -> None:
    """The table knows the template of each kind."""
    assert {kind.template for kind in KINDS} == PAGES.keys()


def test_early_page_is_the_page_of_the_site(library, theme, tmp_path: Path) -> None:
    """Byte for byte, but for PDFs, of which there are none yet."""
    recipe, identities = PageRecipe(theme), [own.id for own in library.documents][:MOST]
    put_early_pages(library, identities, recipe, tmp_path)
    made = {page.path: page for page in build_pages(library, theme)}
    early = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")}
    assert early == {f"{identity}/index.html" for identity in identities}
    for path in early:
        whole = recipe.make({**made[path].inputs, "files": {}})
        assert (tmp_path / path).read_bytes() == whole


def test_of_many_documents_none_is_early(library, theme, tmp_path: Path) -> None:
    """Where everything is new, nobody waits for single pages; a document that is gone has none."""
    put_early_pages(library, [*map(str, range(MOST + 1))], PageRecipe(theme), tmp_path)
    put_early_pages(library, ["normative/2026/nothing"], PageRecipe(theme), tmp_path)
    assert not list(tmp_path.rglob("*.html"))
