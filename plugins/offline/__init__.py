"""Offline edition (离线版): a finished site as a folder, or zip, that opens from a disk without a server.

A browser that opens ``index.html`` from a USB stick knows no root of a site, shows no folder's
``index.html``, reads no data but scripts, and runs no modules. ``relative_links`` therefore writes
every link of a page from its own place, ``classic_scripts`` joins the modules to scripts of the old
kind, ``edition`` says which files the edition has and what becomes of each, ``places`` are the folder
and the zip that it is written to, where nothing is touched that is not ours. ``command`` is the task.
Stands beside the build, and reads nothing but what it has published.
"""
