"""Writing a site: from artifacts to a published folder, making only what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.artifact_writer.fingerprint import fingerprint
from plugins.artifact_writer.making import Task, make_all
from plugins.artifact_writer.output_folder import DamagedStoreError, OutputFolder
from plugins.artifact_writer.store import Files, Store
from plugins.model.artifact import Artifact, Recipe

Closing = Callable[[Files], Mapping[str, bytes]]
"""Makes the files that need to know all others, such as the manifest."""


Progress = Callable[[int, int, int], None]
"""Told how many artifacts were made before, how many are made now, and how many there are to make."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: paths of artifacts made, number kept, and whether the output changed."""

    made: tuple[str, ...]
    kept: int
    changed: bool


@dataclass(frozen=True, slots=True)
class SiteWriter:
    """Writes sites into one output folder with one store of finished files."""

    store: Store
    output: OutputFolder
    progress: Progress

    def write(
        self,
        artifacts: Sequence[Artifact],
        recipes: Mapping[str, Recipe],
        closing: Iterable[Closing] = (),
    ) -> Report:
        """Make what is new and publish everything at once.

        Raises:
            ContentRefused: the output folder holds somebody else's files.
            ValueError: two artifacts claim one path.
        """
        self.output.recover()
        self.output.check_is_ours()
        keys = {a.path: fingerprint(a, recipes[a.recipe]) for a in _unique(artifacts)}
        tasks = {keys[a.path]: (keys[a.path], recipes[a.recipe], a.inputs) for a in artifacts}
        products, made = self._products(tasks)
        closing = tuple(closing)
        try:
            changed = self._publish(keys, products, closing)
        except DamagedStoreError:
            self._forget_damaged(products)
            products, again = self._products(tasks)
            made |= again
            changed = self._publish(keys, products, closing)
        paths = tuple(path for path, key in keys.items() if key in made)
        return Report(paths, len(keys) - len(paths), changed)

    def _products(self, tasks: Mapping[str, Task]) -> tuple[dict[str, Files], set[str]]:
        found = {key: self.store.find(key) for key in tasks}
        products = {key: files for key, files in found.items() if files is not None}
        missing = [task for key, task in tasks.items() if key not in products]
        made: set[str] = set()
        for part in make_all(missing, self.store):
            products |= part
            self.progress(len(made), len(made) + len(part), len(missing))
            made |= part.keys()
        return products, made

    def _forget_damaged(self, products: Mapping[str, Files]) -> None:
        """Read every finished file once: the store forgets those that are not whole."""
        for files in products.values():
            for file in files.values():
                self.store.read(file)

    def _publish(
        self, keys: Mapping[str, str], products: Mapping[str, Files], closing: Iterable[Closing]
    ) -> bool:
        files = _placed(keys, products)
        for make_closing in closing:
            for path, data in make_closing(files).items():
                files[path] = self.store.keep_bytes(data)
        return self.output.publish(files, self.store)


def _unique(artifacts: Sequence[Artifact]) -> Sequence[Artifact]:
    seen: set[str] = set()
    for artifact in artifacts:
        if artifact.path in seen:
            raise ValueError(f"two artifacts claim the path {artifact.path}")
        seen.add(artifact.path)
    return artifacts


def _placed(keys: Mapping[str, str], products: Mapping[str, Files]) -> Files:
    files: Files = {}
    for path, key in keys.items():
        for inner, file in products[key].items():
            if f"{path}{inner}" in files:
                raise ValueError(f"two artifacts claim the path {path}{inner}")
            files[f"{path}{inner}"] = file
    return dict(sorted(files.items()))


def open_site_writer(output: Path, cache: Path, marker: str, progress: Progress) -> SiteWriter:
    """A writer for an output folder, with its store and notes below ``cache``."""
    folder = OutputFolder(output, marker, cache / "trees")
    return SiteWriter(Store(cache / "store"), folder, progress)
