"""Writing a site: from artifacts to a published folder, making only what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from plugins.artifact_writer.crew import Crew
from plugins.artifact_writer.desk import Desk, Progress
from plugins.artifact_writer.making import OWN_PROCESSES
from plugins.artifact_writer.notes import used_keys
from plugins.artifact_writer.output_folder import OutputFolder
from plugins.artifact_writer.places import check_paths
from plugins.artifact_writer.store import Files, Store, file_of
from plugins.artifact_writer.tree import DamagedStoreError
from plugins.model.artifact import Artifact, Recipe

Closing = Callable[[Files], Mapping[str, bytes]]
"""Makes the files that need to know all others, such as the manifest; may be called twice."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    Paths of artifacts made, number kept, whether the output changed, all files now published, and the
    paths of those that were published before.
    """

    made: tuple[str, ...]
    kept: int
    changed: bool
    files: Files
    before: frozenset[str]


@dataclass(frozen=True, slots=True)
class SiteWriter:
    """Writes sites into one output folder with one store of finished files."""

    store: Store
    output: OutputFolder
    progress: Progress
    crew: Crew = OWN_PROCESSES

    def prepare(self) -> None:
        """Bring back a site that a stopped build left away, and see whether files can be written.

        Raises:
            ContentRefused: something foreign stands where the site is to be brought back.
            OSError: the store, or the folder of the output, cannot be written.
        """
        with self.output.reserved():
            self.store.prepare()

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
            desk = Desk(self.store, self.output, recipes, self.progress, self.crew)
            before = self.output.paths_before(desk.published)
            desk.make([artifact for artifact in artifacts if not artifact.needs])
            desk.make_informed([artifact for artifact in artifacts if artifact.needs])
            changed, files = _publish(desk, tuple(closing))
            if changed:
                size = sum(file.size for file in files.values())
                with suppress(OSError):  # the site is published, whatever becomes of the store
                    self.store.thin_out(partial(used_keys, self.output.state), size)
        made = tuple(artifact.path for artifact in artifacts if artifact.path in desk.made)
        return Report(made, len(artifacts) - len(made), changed, files, before)


def _publish(desk: Desk, closing: Sequence[Closing]) -> tuple[bool, Files]:
    files, closed = _all_files(desk, closing)
    try:
        return desk.publish(files, closed), files
    except DamagedStoreError as error:
        desk.make_again(error.lost)
    files, closed = _all_files(desk, closing)
    return desk.publish(files, closed), files


def _all_files(desk: Desk, closing: Sequence[Closing]) -> tuple[Files, dict[str, bytes]]:
    """All files of the site, at the end those that close it, and the bytes of these."""
    closed = [pair for make in closing for pair in make(desk.files).items()]
    files = desk.files | {path: file_of(data) for path, data in closed}
    paths = desk.paths() + [path for path, _ in closed]
    # What stands on the disk side by side can stand there.
    if len(paths) > len(files) or files.keys() != desk.published.found.files:
        check_paths(paths)
    return files, dict(closed)


def _check_needs(artifacts: Iterable[Artifact]) -> None:
    """Refuse what could not be told: of files that are made last nothing is known to one another."""
    last = [artifact for artifact in artifacts if artifact.needs]
    files = {artifact.path for artifact in last}
    trees = tuple(path for path in files if path.endswith("/"))
    for artifact in last:
        for path in artifact.needs:
            if path in files or path.startswith(trees):
                raise ValueError(f"{artifact.path} needs {path}, which needs others itself")
