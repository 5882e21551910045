"""Pelican's settings for tests of what builds keep: all rooms, but of books only what they hold."""

from pelicanconf import *  # noqa: F403
from pelicanconf import PLUGINS as _ROOMS

PLUGINS = ["tests.whole.books_as_data" if room == "plugins.gazette" else room for room in _ROOMS]
