"""The suite. `tests/<package>/` mirrors the source; the other folders hold what crosses packages."""
