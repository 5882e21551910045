"""The output folder: made ready beside the published one, and then put in its place.

Two whole trees lie side by side: ``output/`` and ``.output.previous/``. A build brings the hidden
one up to date (only what differs is written) and then the two change places. A build that fails has
not touched the published one, so a reader meets the old site or the new one, whole.

On Linux the two change places in one step, and the site is there at every moment. Elsewhere it takes
renamings through ``.output.leaving/``: for a moment there is no ``output/``, and what is stopped just
then is put right at the very beginning of the next build, whatever becomes of that build.

A folder is touched only when it is empty or ours, the hidden ones too. ``.output.lock`` keeps two
builds from working on the same trees.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.artifact_writer.exchange import Swap, swap_in_one_step
from plugins.artifact_writer.lock import only_one
from plugins.artifact_writer.tree import UNFINISHED, Tree
from plugins.problems import ContentRefused, Problem


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """A published folder.

    ``folder`` is no symbolic link (it would be renamed instead of what it points to), ``state`` a
    folder for notes on what was written where. ``listed`` gives the paths that the manifest of a folder
    lists, None where there is no manifest of ours; ``say_waiting`` is called when another build holds
    the folder for long.
    """

    folder: Path
    state: Path
    listed: Callable[[Path], set[str] | None]
    say_waiting: Callable[[], None]
    swap: Swap = swap_in_one_step

    @contextlib.contextmanager
    def reserved(self) -> Iterator[None]:
        """Keep other builds away, and finish an exchange that was broken off before.

        Raises:
            ContentRefused: what stands at the place of an exchange is somebody else's.
            OSError: there can be no lock, or a folder cannot be renamed.
        """
        with only_one(self._beside("lock"), self.say_waiting):
            self._recover()
            yield

    def published(self) -> Tree:
        """The tree that readers see, if it is ours; the caller has reserved the folder.

        Raises:
            ContentRefused: it holds somebody else's files.
        """
        return self._ours(self.folder)

    def hidden(self) -> Tree:
        """The tree that is brought up to date, ready for writing; the caller has reserved the folder.

        Raises:
            ContentRefused: it holds somebody else's files.
            OSError: it cannot be written.
        """
        tree = self._ours(self._previous)
        tree.begin()
        return tree

    def exchange(self) -> None:
        """Let the hidden tree be the published one, and the other way round.

        Raises:
            OSError: a folder cannot be renamed; the site is as it was.
        """
        if not _is_there(self.folder):
            self._previous.rename(self.folder)
        elif not self.swap(self.folder, self._previous):
            self._exchange_in_turn()

    def paths_before(self, published: Tree) -> frozenset[str]:
        """What was published: by the notes, and where there are none by the manifest."""
        return frozenset(published.notes.files or self.listed(published.folder) or ())

    @property
    def _previous(self) -> Path:
        return self._beside("previous")

    @property
    def _leaving(self) -> Path:
        return self._beside("leaving")

    def _beside(self, what: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.{what}")

    def _ours(self, folder: Path) -> Tree:
        """Look at a folder that may be replaced or emptied, because a build made it."""
        tree = Tree(folder, self.state)
        if _is_there(folder) and not self._is_ours(tree):
            message = f"“{folder.name}”里不全是以前生成的网站，为防丢失没有写入"
            hint = "换一个空的输出文件夹，或者先移走这里的文件"
            raise ContentRefused([Problem(folder.as_posix(), 1, "A101", message, hint)])
        return tree

    def _is_ours(self, tree: Tree) -> bool:
        """Whether a folder is empty, or unfinished, or a site in which somebody changed a little.

        At least half of what is listed must be there, and half of what is there be listed: so a folder
        of other things into which a manifest or even a site was copied is not ours.
        """
        there, noted = tree.found.files, tree.notes.files.keys()
        if (tree.found.folders == {""} and not there) or UNFINISHED in there:
            return True
        if noted and len(there & noted) * 2 >= max(len(noted), len(there)):
            return True
        listed = self.listed(tree.folder)
        # The manifest is there, and does not list itself.
        return listed is not None and len(there & listed) * 2 >= max(len(listed), len(there) - 1)

    def _recover(self) -> None:
        if not _is_there(self._leaving):
            return
        self._ours(self._leaving)
        if not _is_there(self.folder):
            self._leaving.rename(self.folder)
            return
        if _is_there(self._previous):
            self._ours(self._previous)
            shutil.rmtree(self._previous)
        self._leaving.rename(self._previous)

    def _exchange_in_turn(self) -> None:
        self.folder.rename(self._leaving)
        try:
            self._previous.rename(self.folder)
        except OSError:
            self._leaving.rename(self.folder)
            raise
        # The new site is published; should this fail, the next build does it.
        with contextlib.suppress(OSError):
            self._leaving.rename(self._previous)


def _is_there(path: Path) -> bool:
    """Whether anything stands at a path, be it a link that leads nowhere."""
    return path.is_symlink() or path.exists()
