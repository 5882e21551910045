"""What production changes: what is a warning while one tries things out is an error for readers.

Used as ``pelican content -s publishconf.py --fatal errors``.
"""

import sys
from pathlib import Path

# Pelican reads this file before the project is on sys.path.
sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403 - the documented way of Pelican to build on settings

# What may be tried out but not shown to the public is an error here: codes of rules.
STRICT_RULES = ("D103", "S101", "S103")

# The site of a day to come may be looked at, not published.
FUTURE_REFUSED = True

# A machine without Pango may preview the pages; what is published has its PDFs.
BOOKS_REQUIRED = True

# Signs every PDF (docs/signing.md). The passphrase is in the environment: GONGBAO_SIGNING_PASSPHRASE.
SIGNING_KEY = ""
SIGNING_CERTIFICATE = ""
