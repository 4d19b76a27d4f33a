"""Searching the record by lemma in Ukrainian, Russian and English."""
