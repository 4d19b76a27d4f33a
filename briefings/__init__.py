"""What we know and what we say: dossiers, terms, norms, leverage, statements.

The room is kept in the import order (journal, teams, briefings, negotiations, config) and holds nothing yet.
"""
