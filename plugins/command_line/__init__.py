"""Command line (命令行): what stands between a person who types a task and the house.

``program`` is Invoke, speaking Chinese; ``interruption`` is what Ctrl+C does; ``content_setting``
knows the county's content folder; ``site_making`` starts Pelican; ``os_errors`` says why a file
cannot be written, ``programs`` starts others. Stands beside the build: ``tasks.py`` begins here.
"""
