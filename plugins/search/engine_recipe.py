"""The recipes of the search engine, and of the list of shards that it searches in.

The engine is Pagefind's: the script and the WebAssembly that its package brings, unchanged, with an
index of no pages, to which a browser merges the shards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from plugins.search.data_script import as_script
from plugins.search.pagefind_format import PAGEFIND_VERSION, index_of_nothing
from plugins.search.pagefind_service import IndexingError, files_of_engine
from plugins.source_digest import source_digest

_ENGINE = ("pagefind.js", "wasm.unknown.pagefind")


@dataclass(frozen=True, slots=True)
class EngineRecipe:
    """Makes the folder of the engine; it has no inputs."""

    name: str = "search_engine"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The engine, and what it is given."""
        return f"{version('pagefind-bin')} {source_digest(__file__)}"

    def make(self, inputs: Mapping[str, Any]) -> dict[str, bytes]:
        """The files of the engine, by their paths in its folder.

        Raises:
            IndexingError: Pagefind is not there, or it is another version than the index is for.
        """
        if version("pagefind-bin") != PAGEFIND_VERSION:
            raise IndexingError(f"搜索索引是按 pagefind {PAGEFIND_VERSION} 写的，请安装这个版本")
        made = files_of_engine()
        return {path: made[path] for path in _ENGINE} | index_of_nothing()


@dataclass(frozen=True, slots=True)
class ListRecipe:
    """Writes the list of shards: the first thing that a search asks for."""

    name: str = "search_list"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """This code."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The shards with their folders, the newest first, and the words of ``search.yaml``."""
        return as_script(dict(inputs))
