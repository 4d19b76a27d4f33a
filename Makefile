# Runs with GNU make 3.81 or newer. Each target sets up .venv by itself, from the locks beside this file.
SHELL := /bin/bash
VENV := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help demo run test test-embedded test-production lint bench chaos screenshots lock messages clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

demo: .venv/runtime  ## Serve the training negotiation, one sign-in line per role (PORT=8000)
	@exec $(VENV) manage.py demo

run: .venv/runtime  ## Serve what is in var/ (PORT=8000)
	@exec $(VENV) manage.py serve

test: .venv/dev  ## Run the whole suite in both settings, browser tests included
	@bin/prepare && $(VENV) -m tests.run

test-embedded: .venv/dev  ## Run the suite on SQLite, in one process (ARGS='-k note tests/teams')
	@bin/prepare && $(VENV) -m tests.run embedded $(ARGS)

test-production: .venv/dev  ## Run the suite on PostgreSQL and Redis (ARGS=...)
	@bin/prepare && $(VENV) -m tests.run production $(ARGS)

lint: .venv/dev  ## Style, types, migrations, deployment settings, OpenAPI
	@bin/lint

bench: .venv/dev  ## Measure speed and memory against the bare limit
	@$(VENV) manage.py bench $(ARGS)

chaos: .venv/dev  ## Kill, cut and flush for six minutes; lose nothing
	@bin/prepare && $(VENV) -m tests.run production --long -s -m chaos $(ARGS)

screenshots: .venv/dev  ## Take the README's picture of a live sitting again
	@bin/prepare && ANTEROOM_PICTURES=docs $(VENV) -m tests.run embedded tests/browser/test_pictures.py

messages: .venv/dev  ## Collect the words on screen into locale/ and compile them
	@bin/messages

lock: .venv/dev  ## Renew both locks from pyproject.toml
	@bin/lock

clean:  ## Remove what was made: .venv, var/ and the caches
	rm -rf .venv var .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/runtime: requirements.lock
	@bin/venv $< $@

.venv/dev: requirements-dev.lock
	@bin/venv $< $@
