"""Pelican's settings for the bench: the site with search, without PDF and forms."""

import os

from pelicanconf import *  # noqa: F403
from pelicanconf import PLUGINS as _ROOMS

PLUGINS = [room for room in _ROOMS if room not in ("plugins.gazette", "plugins.forms")]
CACHE_PATH = os.path.join(os.environ["GONGBAO_BENCH_ROOT"], ".cache/gongbao")  # noqa: PTH118
THEME = os.environ["GONGBAO_BENCH_THEME"]
