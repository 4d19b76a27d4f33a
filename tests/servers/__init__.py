"""The real programs that tests start: PostgreSQL, Redis, the product itself, Chromium."""
