"""Names of people in two scripts: what may be one, and whether two spellings are of the same."""
