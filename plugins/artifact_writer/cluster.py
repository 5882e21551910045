"""Cluster: workers on other machines, through a scheduler of Dask (``distributed``).

They need the program, its libraries and its fonts as they are here, at the same place. That is seen by
the versions of the recipes: a worker that would make other bytes makes none. They cannot reach the tree:
what they make they put into a store that is shared, or send it here.
"""

from __future__ import annotations

import io
import pickle
import platform
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.artifact_writer.crew import Team, WorkLostError
from plugins.artifact_writer.part import Made, Task, make_part, make_products, put_part, ready
from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.reaching import need, silence, unreachable, usual_loggers
from plugins.artifact_writer.store import Store
from plugins.model.artifact import Product, worked_out
from plugins.problems import ContentRefused, Problem

PATIENCE = 10
"""Seconds to wait for the scheduler, and for a first worker."""

_ONE_AT_A_TIME = threading.Lock()
"""A worker of several threads makes one part at a time: recipes know of no threads."""


class Parcel(NamedTuple):
    """What a worker sends back."""

    made: Made
    """What it has kept in the store, and what was refused."""

    products: dict[str, Product]
    """By fingerprint what it has not kept, because it does not reach the store."""

    said: str
    """What was said on standard error meanwhile."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of the scheduler at an address (``tcp://host:port``)."""

    address: str

    def is_alone(self) -> bool:
        """Never: that is known when the scheduler is asked."""
        return False

    @contextmanager
    def called(self, store: Store, ground: Ground) -> Iterator[Team]:
        """Ask the scheduler for its workers.

        Raises:
            ContentRefused: it cannot be reached, or has none.
        """
        need("distributed", "SCHEDULER")
        with usual_loggers():
            from distributed import Client  # noqa: PLC0415 - an extra
        silence("distributed", "distributed.client")
        try:
            client = Client(self.address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise unreachable(self.address, "连不上调度程序（SCHEDULER）", error) from error
        with client:
            try:
                client.wait_for_workers(1, timeout=PATIENCE)
            except TimeoutError as error:
                hint = "启动至少一个工作程序，见 docs/cluster.md，再生成一次"
                raise unreachable(self.address, "调度程序没有工作程序", hint=hint) from error
            yield _FarTeam(self.address, client, client.get_executor(pure=False), store, ground)


@dataclass(frozen=True, slots=True)
class _FarTeam:
    """Workers that make parts where they are."""

    address: str
    client: Any
    executor: Executor
    store: Store
    ground: Ground

    def size(self) -> int:
        """As many parts as workers are there now; some may come or go while a site is made."""
        try:
            return max(1, len(self.client.nthreads()))
        except (OSError, CancelledError) as error:
            raise self._gone(error) from error

    def give(self, part: list[Task]) -> Future[bytes]:
        """Send a part as a pickle, so that the scheduler, and a worker in its way, need not know us."""
        store = self.store if self.store.is_shared else None
        sent = list(map(ready, part)), _versions(part), store
        return self.executor.submit(pickle.loads, pickle.dumps(_Far(pickle.dumps(sent))))

    def take(self, future: Future[bytes], part: list[Task]) -> Made:
        """Keep what was sent, and put it at its place.

        Raises:
            WorkLostError: several workers died over it, one after the other.
            ContentRefused: the scheduler is gone, or a worker does not have the program.
            OSError: something cannot be read or written.
        """
        from distributed import KilledWorker  # noqa: PLC0415 - an extra

        try:
            parcel: Parcel = pickle.loads(future.result())  # noqa: S301 - from our own workers
        except KilledWorker as error:
            raise WorkLostError from error
        except CancelledError as error:
            raise self._gone(error) from error
        except ImportError as error:
            what = "工作程序找不到本程序或者它要用的库"
            hint = "在各台机器的项目文件夹里启动工作程序，见 docs/cluster.md，再生成一次"
            raise unreachable(self.address, what, error, hint) from error
        sys.stderr.write(parcel.said)
        if not parcel.products:
            return parcel.made
        sent = [(task, parcel.products[task.key]) for task in part if task.key in parcel.products]
        return put_part(sent, self.store, self.ground)._replace(problems=parcel.made.problems)

    def _gone(self, error: BaseException) -> ContentRefused:
        return unreachable(self.address, "与调度程序（SCHEDULER）的连接断了", error)


@dataclass(frozen=True, slots=True)
class _Far:
    """Work that is done where it is unpickled: to be without the program is an error there."""

    sent: bytes

    def __reduce__(self) -> tuple[Any, ...]:
        return make_far, (self.sent,)


def make_far(sent: bytes) -> bytes:
    """Make a part on another machine: what a worker does.

    Raises:
        ContentRefused: the store cannot be reached.
        OSError: something cannot be read.
    """
    with _ONE_AT_A_TIME, redirect_stderr(io.StringIO()) as said:
        part, versions, store = pickle.loads(sent)  # noqa: S301 - from the build that sent it
        made, products = Made({}, {}, []), {}
        part = [task._replace(inputs=worked_out(task.inputs)) for task in part]
        if _versions(part) != versions:
            made.problems.append(_other_program())
        elif store:
            made = make_part(part, store, None)
        else:
            products = {task.key: product for task, product in make_products(part, made.problems)}
        return pickle.dumps(Parcel(made, products, said.getvalue()))


def _versions(part: Sequence[Task]) -> list[str] | None:
    """What the recipes say of themselves; None where what they are made of is not even there."""
    try:
        return [task.recipe.version(task.inputs) for task in part]
    except OSError:
        return None


def _other_program() -> Problem:
    message = "这台机器上的程序、主题、库或者字体与发起生成的机器不同，它生成的没有采用"
    hint = "让它与发起生成的机器完全相同，放在同一个路径；或者停掉它的工作程序，再生成一次"
    return Problem(platform.node(), 1, "A114", message, hint)
