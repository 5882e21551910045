"""What production changes: a site that is not ready for readers is not published.

Used as ``pelican content -s publishconf.py --fatal errors``.
"""

import sys
from pathlib import Path

# Pelican reads this file before the project is on sys.path.
sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403 - the documented way of Pelican to build on settings

# Warnings that the public would see are errors here: codes of rules.
STRICT_RULES = ("S101",)
