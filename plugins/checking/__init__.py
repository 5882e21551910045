"""Checking: all problems of a content folder, fast, without making a site (`check`).

Stands beside the build and goes the same way as far as the gate: reading, relations, rules, privacy.
``content_check`` goes it. What reading and the checks of a single document had to say is kept from
one check to the next (``plugins.reading.kept_records``), so only what changed is read; relations and
the rules that look at documents together are asked anew, about all.

``paths`` says what is shown when only some files are asked for, ``report`` is what there is to show,
``formats`` the table of the forms in which it is shown, one module a form. ``command`` is the task
and ``arguments`` how it takes any number of paths; ``plain_request`` begins it without Invoke where
nothing but paths and usual options are written. It sees several rooms; nothing of the build imports it.
"""
