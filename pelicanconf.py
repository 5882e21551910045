"""Pelican's settings for Gongbao. Who publishes is said in ``content/site.yaml``, not here.

Nothing of ours is imported here: Pelican reads this file before the project is on ``sys.path``.
"""

# The county's content folder: tasks, hooks and servers take it from here. The tests use content/.
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = ".cache/gongbao"

# The order in which a build walks through the house (see plugins/__init__.py).
PLUGIN_PATHS = []
PLUGINS = [
    "plugins.reading",
    "plugins.relations",
    "plugins.rules",
    "plugins.privacy",
    "plugins.gate",
    "plugins.pages",
    "plugins.gazette",
    "plugins.catalogs",
    "plugins.feeds",
    "plugins.search",
    "plugins.forms",
    "plugins.permanence",
    "plugins.artifact_writer",
    "plugins.last_build",
]

# Pelican's own generators stay empty: they drop what they cannot read, and their pages depend on
# everything. Every page is an artifact of ours.
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False

SITENAME = "Gongbao"
SITEURL = ""
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh_cn"
