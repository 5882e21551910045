"""Writing a site: from artifacts to a published folder, making only what is new."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.artifact_writer.fingerprint import fingerprint
from plugins.artifact_writer.making import Task, make_all
from plugins.artifact_writer.output_folder import OutputFolder
from plugins.artifact_writer.places import check_paths
from plugins.artifact_writer.store import Files, Store, StoredFile
from plugins.artifact_writer.tree import DamagedStoreError
from plugins.model.artifact import Artifact, Recipe

Closing = Callable[[Files], Mapping[str, bytes]]
"""Makes the files that need to know all others, such as the manifest; may be called twice."""

Placed = list[tuple[str, StoredFile]]
"""Output paths and their files, as they come: two may claim one path until that is refused."""

Progress = Callable[[int, int, int], None]
"""Told how many artifacts were made before, how many are made now, and how many there are to make."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    Paths of artifacts made, number kept, whether the output changed, and all files now published.
    """

    made: tuple[str, ...]
    kept: int
    changed: bool
    files: Files


@dataclass(frozen=True, slots=True)
class SiteWriter:
    """Writes sites into one output folder with one store of finished files."""

    store: Store
    output: OutputFolder
    progress: Progress

    def prepare(self) -> None:
        """Bring back a site that a stopped build left away, and see whether files can be written.

        Raises:
            ContentRefused: something foreign stands where the site is to be brought back.
            OSError: the store, or the folder of the output, cannot be written.
        """
        with self.output.reserved():
            self.store.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.store.folder):
                pass

    def write(
        self,
        artifacts: Sequence[Artifact],
        recipes: Mapping[str, Recipe],
        closing: Iterable[Closing] = (),
    ) -> Report:
        """Make what is new and publish everything at once; waits for another build to end.

        Raises:
            ContentRefused: the output folder holds somebody else's files, or two artifacts cannot
                stand side by side.
            OSError: something cannot be read or written; the published site is as it was.
            ValueError: an artifact needs one that itself needs another.
        """
        check_paths(artifact.path for artifact in artifacts)
        _check_needs(artifacts)
        with self.output.reserved():
            self.output.check_is_ours()
            return self._write(artifacts, recipes, tuple(closing))

    def _write(
        self,
        artifacts: Sequence[Artifact],
        recipes: Mapping[str, Recipe],
        closing: Sequence[Closing],
    ) -> Report:
        placed, made = self._make_site(artifacts, recipes)
        files = self._all_files(placed, closing)
        try:
            changed = self.output.publish(files, self.store)
        except DamagedStoreError:
            self._forget_damaged(placed)
            placed, again = self._make_site(artifacts, recipes)
            made |= again
            files = self._all_files(placed, closing)
            changed = self.output.publish(files, self.store)
        paths = tuple(artifact.path for artifact in artifacts if artifact.path in made)
        return Report(paths, len(artifacts) - len(paths), changed, files)

    def _make_site(
        self, artifacts: Sequence[Artifact], recipes: Mapping[str, Recipe]
    ) -> tuple[Placed, set[str]]:
        """All files with their output paths, and the paths of the artifacts that were new."""
        placed, made = self._make([a for a in artifacts if not a.needs], recipes)
        known = dict(placed)
        last = [_informed(artifact, known) for artifact in artifacts if artifact.needs]
        more, more_made = self._make(last, recipes)
        return placed + more, made | more_made

    def _make(
        self, artifacts: Sequence[Artifact], recipes: Mapping[str, Recipe]
    ) -> tuple[Placed, set[str]]:
        keys = {a.path: fingerprint(a, recipes[a.recipe]) for a in artifacts}
        tasks = {keys[a.path]: (keys[a.path], recipes[a.recipe], a.inputs) for a in artifacts}
        products, made = self._products(tasks)
        placed = [
            (f"{path}{inner}", file)
            for path, key in keys.items()
            for inner, file in products[key].items()
        ]
        return placed, {path for path, key in keys.items() if key in made}

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

    def _forget_damaged(self, placed: Placed) -> None:
        """Read every finished file once: the store forgets those that are not whole."""
        for _, file in placed:
            self.store.read(file)

    def _all_files(self, placed: Placed, closing: Sequence[Closing]) -> Files:
        made = dict(placed)
        closed = [
            (path, self.store.keep_bytes(data))
            for make in closing
            for path, data in make(made).items()
        ]
        check_paths(path for path, _ in placed + closed)
        return made | dict(closed)


def _check_needs(artifacts: Iterable[Artifact]) -> None:
    """Refuse what could not be told: of files that are made last nothing is known to one another."""
    last = [artifact for artifact in artifacts if artifact.needs]
    files = {artifact.path for artifact in last}
    trees = tuple(path for path in files if path.endswith("/"))
    for artifact in last:
        for path in artifact.needs:
            if path in files or path.startswith(trees):
                raise ValueError(f"{artifact.path} needs {path}, which needs others itself")


def _informed(artifact: Artifact, placed: Mapping[str, StoredFile]) -> Artifact:
    """An artifact with what it needs to know of files that are made already."""
    known = {
        path: {"sha256": placed[path].sha256, "size": placed[path].size}
        for path in artifact.needs
        if path in placed
    }
    return replace(artifact, inputs={**artifact.inputs, "files": known})
