# make run     read, code and store the first paper, and show it on http://127.0.0.1:8000/
# make test    all that must hold: lint, types, import rule, spelling, tests, accuracy
# make bench   how fast, beside the budgets
# make docs    write the reference pages that are generated from the code
# make clean   remove the environment and what the tools left behind
#
# PORT=8001 answers elsewhere; PYTHON=/path/to/python chooses the Python to build with.

PAPER ?= papers/china-lac-2025.txt
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?=
BIN := .venv/bin
# What is tested on PostgreSQL too: all that keeps papers or shows kept ones, but for what is about files.
STORED = tests/test_store.py tests/test_store_postgres.py tests/test_store_moving.py tests/test_store_queries.py tests/test_store_search.py tests/test_desk.py tests/test_api_writing.py tests/test_web*.py

export PYTHON

.PHONY: help run test bench docs clean

help:
	@sed -n '/^$$/q; s/^# \{0,1\}//p' Makefile

run:
	@scripts/environment run
	@$(BIN)/constancia load $(PAPER)
	@$(BIN)/constancia serve --host $(HOST) --port $(PORT)

# Tests make their own databases: yours, if you name one, is kept out of them.
test: unset := env -u CONSTANCIA_DATABASE -u CONSTANCIA_DEBUG
test:
	@scripts/environment test
	@scripts/browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(unset) $(BIN)/pytest --numprocesses auto --dist worksteal
	$(unset) scripts/postgres $(BIN)/pytest --numprocesses auto --dist worksteal $(STORED)
	$(unset) $(BIN)/constancia eval --check
	@echo "All green."

bench:
	@scripts/environment run
	@$(BIN)/python -m benchmarks

docs:
	@scripts/environment test
	@$(BIN)/python -m constancia.cli.reference > docs/reference/cli.md
	@$(BIN)/python scripts/examples.py README.md docs/tutorial/first-paper.md

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
