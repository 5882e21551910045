"""Pelican's settings for the bench: the site without search, PDF and forms.

The places of the cache and of the theme come from the environment.
"""

import os

from pelicanconf import *  # noqa: F403
from pelicanconf import PLUGINS as _ROOMS

PLUGINS = [
    room for room in _ROOMS if room not in ("plugins.gazette", "plugins.search", "plugins.forms")
]
CACHE_PATH = os.path.join(os.environ["GONGBAO_BENCH_ROOT"], ".cache/gongbao")  # noqa: PTH118
THEME = os.environ["GONGBAO_BENCH_THEME"]
