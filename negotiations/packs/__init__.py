"""The briefing pack and the sheet of a point: one content of what a seat reads, shown as a page and as a PDF.

`content` lists the sections, `sections` says what one is made of; nothing here reads past the queries of the pages.
"""
