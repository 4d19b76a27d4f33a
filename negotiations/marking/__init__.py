"""Marks made beside the record: what spotters are given to know, and the bell that makes them look."""
