"""The ledger (政务公开工作台账): what was due, what was done, and how long it took.

Government information is to be published within 20 working days of its making (政府信息公开条例,
article 26; domain.md §3 and §14, row 56). ``rows`` sets each official document against that term,
``render`` writes the rows as CSV.

The ledger is for the office and is not published: this room makes no artifact and is no plugin of
Pelican. A task writes it where the office wants it. What the editor must mend before publishing is
said by the rules; the ledger keeps account of what has happened.
"""
