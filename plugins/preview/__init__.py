"""Preview: the site as its host will serve it, on this machine, new a moment after each save.

Stands beside the build; the task ``serve`` calls it. ``serving`` answers browsers, ``refreshing`` tells
them that their page is another one now, ``building`` builds again when a file changes, in a process
(``builder``) that keeps what it has imported and read.
"""
