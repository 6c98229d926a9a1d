"""The period of a whole document, told by a table of evidence: `find_period` in `rules.py`."""
