"""Desk: where the artifacts of one build are told apart: known, found in the store, or to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from plugins.artifact_writer.crew import Crew
from plugins.artifact_writer.fingerprint import Fingerprints
from plugins.artifact_writer.making import make_all
from plugins.artifact_writer.output_folder import OutputFolder
from plugins.artifact_writer.part import Task
from plugins.artifact_writer.store import Files, Store
from plugins.artifact_writer.tree import Tree
from plugins.model.artifact import Artifact, Recipe

Progress = Callable[[int, int, int], None]
"""Told how many artifacts were made before, how many are made now, and how many there are to make."""


class Desk:
    """One build: what becomes of its artifacts."""

    def __init__(
        self,
        store: Store,
        output: OutputFolder,
        recipes: Mapping[str, Recipe],
        progress: Progress,
        crew: Crew,
    ) -> None:
        """Look at what is published.

        Raises:
            ContentRefused: the output folder holds somebody else's files.
        """
        self.store, self.output, self.recipes, self.progress = store, output, recipes, progress
        self.crew = crew
        self.published = output.published()
        self.files: Files = {}
        """The files of all artifacts that are there so far, by output path."""
        self.inner: dict[str, list[str]] = {}
        """Of artifacts that are trees, by their path, the paths of their files in them."""
        self.made: set[str] = set()
        """The paths of the artifacts that were new."""
        self._hidden: Tree | None = None
        self._fingerprints = Fingerprints()
        self._tasks: dict[str, Task] = {}

    def make(self, artifacts: Iterable[Artifact]) -> None:
        """Have the files of all these artifacts: what no tree and no store knows is made.

        Raises:
            ContentRefused: something cannot be made as it is.
            OSError: something cannot be read or written.
        """
        noted, unknown = self.published.notes, []
        for artifact in artifacts:
            task = self._tasks[artifact.path] = self._task(artifact)
            if noted.keys.get(task.path) != task.key:
                unknown.append(task)
            elif task.path not in noted.inner:
                self.files[task.path] = noted.file(task.path)
            else:
                inner = noted.inner[task.path]
                self._have(task.path, {path: noted.file(task.path + path) for path in inner})
        found = self.store.find([task.key for task in unknown])
        for task in unknown:
            if task.key in found:
                self._have(task.path, found[task.key])
        self._make([task for task in unknown if task.key not in found])

    def make_informed(self, artifacts: Iterable[Artifact]) -> None:
        """The same for artifacts that need to know of files which are made already.

        Raises:
            ContentRefused: something cannot be made as it is.
            OSError: something cannot be read or written.
        """
        self.make([_informed(artifact, self.files) for artifact in artifacts])

    def make_again(self, lost: Set[str]) -> None:
        """Make anew what had one of the files with these SHA-256.

        Raises:
            ContentRefused: something cannot be made any more.
            OSError: something cannot be read or written.
        """
        self._make(
            [
                task
                for path, task in self._tasks.items()
                if any(self.files[path + inner].sha256 in lost for inner in self._inner(path))
            ]
        )

    def paths(self) -> list[str]:
        """All output paths as they come; what two artifacts claim stands there twice."""
        single = [path for path in self._tasks if path not in self.inner]
        return single + [path + inner for path, paths in self.inner.items() for inner in paths]

    def publish(self, files: Files, closing: Mapping[str, bytes]) -> bool:
        """Make the published folder hold exactly ``files``; False when it already did.

        ``closing`` has the bytes of those files that no artifact gave.

        Raises:
            ContentRefused: the hidden folder holds somebody else's files.
            DamagedStoreError: finished files are lost; the site is as it was.
            OSError: something cannot be written or renamed; the site is as it was.
        """
        keys = {path: task.key for path, task in self._tasks.items()}
        is_published = self.published.holds(files)
        if is_published and self._hidden is None:
            self.published.keep_notes(files, keys, self.inner)
            return False
        self.hidden.bring_up_to_date(files, closing, self.published, self.store)
        self.hidden.finish(files, keys, self.inner)
        self.output.exchange()
        return not is_published

    @property
    def hidden(self) -> Tree:
        """The tree that becomes the next site; what is made is put there.

        Raises:
            ContentRefused: the hidden folder holds somebody else's files.
            OSError: it cannot be written.
        """
        if self._hidden is None:
            self._hidden = self.output.hidden()
        return self._hidden

    def _task(self, artifact: Artifact) -> Task:
        recipe = self.recipes[artifact.recipe]
        key = self._fingerprints.of(artifact, recipe)
        return Task(key, artifact.path, recipe, artifact.inputs)

    def _have(self, path: str, product: Files) -> None:
        """Take note of the files of an artifact."""
        if product.keys() != {""}:
            self.inner[path] = list(product)
        for inner, file in product.items():
            self.files[path + inner] = file

    def _inner(self, path: str) -> Sequence[str]:
        return self.inner.get(path, ("",))

    def _make(self, tasks: Sequence[Task]) -> None:
        """Make what is not known; things that are alike are made once."""
        alike: dict[str, list[str]] = {}
        for task in tasks:
            alike.setdefault(task.key, []).append(task.path)
        first = [task for task in tasks if alike[task.key][0] == task.path]
        done = 0
        for made in make_all(first, self.store, self.hidden.ground, self.crew) if first else ():
            for key, product in made.files.items():
                for path in alike[key]:
                    self._have(path, product)
                self.made.update(alike[key])
            for path, time in made.times.items():
                self.hidden.note(path, self.files[path], time)
            self.progress(done, done + len(made.files), len(first))
            done += len(made.files)


_NONE: dict[str, Any] = {}
"""One object for all that need files which are not there: it is hashed once."""


def _informed(artifact: Artifact, known: Files) -> Artifact:
    """An artifact with what it needs to know of files that are made already."""
    files = {path: known[path]._asdict() for path in artifact.needs if path in known} or _NONE
    return Artifact(artifact.path, artifact.recipe, {**artifact.inputs, "files": files})
