"""A build looks for no garbage, and leaves a process as it found it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pelican.plugins import signals

from plugins import reading


@pytest.fixture
def registered() -> Iterator[None]:
    """The room as Pelican knows it, for one test."""
    reading.register()
    yield
    signals.get_generators.disconnect(reading.get_generators)
    signals.initialized.disconnect(reading.leave_garbage)
    signals.finalized.disconnect(reading.look_for_garbage)
    gc.enable()


def test_no_garbage_is_looked_for_in_a_build(registered: None) -> None:
    """The collector is off from the beginning of Pelican's run to its end, and then on again."""
    assert gc.isenabled()
    signals.initialized.send(None)
    assert not gc.isenabled()
    signals.finalized.send(None)
    assert gc.isenabled()


def test_a_generator_that_is_made_changes_nothing_in_its_process() -> None:
    """Who makes the room's generator for himself keeps his collector."""
    reading.Reading({}, {})
    assert gc.isenabled()
