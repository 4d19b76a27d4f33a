"""Words of each language."""
