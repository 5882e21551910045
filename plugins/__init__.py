"""Gongbao's rooms, in the order in which a build walks through them.

    reading          content/ to records: front matter and Markdown, with the place of every field
    relations        numbers cited in the text become links; inverses; force in time (有效性)
    rules            the record is checked against the rules of government publishing
    privacy          personal data and secrecy marks are looked for before anything is published
    gate             all problems are shown; any error ends the build
    pages            every page of the site
    gazette          what is printed: each issue of the gazette (期), and each document, as PDF
    catalogs         catalogs for machines: CSV, JSON and DCAT
    feeds            Atom, JSON Feed, calendars and the sitemap
    search           what is searchable; the index for Pagefind and for lunr
    forms            what editors fill in: the editor in the browser, settings of VS Code
    permanence       what was published stays: the manifest
    artifact_writer  makes the artifacts that changed and switches the output
    last_build       notes what was built from what, so that no site is made in vain

``model``, ``problems``, ``urls``, ``kept``, ``qr_code``, ``source_digest``, ``unchanged_file`` and the
note of ``last_build`` are the words that all rooms share, ``workers`` what their processes have in
common; no room imports another.
Beside the build stand ``importing`` (found texts become Markdown for ``content/``), ``drafting`` (a
new document's file), ``checking`` (all problems, fast, without making a site), ``ledger`` (台账: what
was due, what was done), ``offline`` (a copy for a USB stick), ``preview`` (the site served here),
``documentation`` (pages of docs/ written from the code), ``command_line`` (Invoke, in Chinese) and
``machine`` (what this computer needs); ``tasks.py`` calls them.
"""
