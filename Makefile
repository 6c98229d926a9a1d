# Needs Python 3.11 and make. Everything else goes into .venv, from the lock files, checked by hash.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3.11)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SAMPLES := src/luoshi/samples
ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.tools compiled ## Make .venv with everything that is needed to work on luoshi

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "luoshi needs Python 3.11 or later, and $(PYTHON) is not. On Debian: apt-get install python3 python3-venv; elsewhere: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { rm -rf .venv; echo "$(PYTHON) could not make a virtual environment. On Debian: apt-get install python3-venv, then run make again" >&2; exit 1; }

.venv/.library: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing luoshi into .venv (once) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.tools: requirements-dev.lock .venv/.library
	@echo "Installing the tools that test it (once) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

demo: .venv/.library ## Read the samples and show what is in them
	@$(BIN)/python -m luoshi.samples.demo

serve: .venv/.tools ## Open the site with the samples and demo accounts (ARGS='--port 8001')
	@$(BIN)/luoshi serve --demo --data luoshi-demo $(ARGS)

fast: .venv/.tools ## Compile the modules that read: nearly twice as fast (gcc; python3-dev)
	@$(BIN)/python tools/compile.py

compiled: .venv/.tools # as far as this machine can
	-@$(BIN)/python tools/compile.py

test: .venv/.tools compiled ## Run every test (ARGS='-k name' for some)
	@$(BIN)/python -m pytest $(ARGS)

check: .venv/.tools ## Style, types, import contracts, size of files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_sizes.py

golden: .venv/.tools ## Write the golden files anew; review them as a diff
	@$(BIN)/python -m pytest tests/golden --regenerate $(ARGS)
	@git --no-pager diff --stat -- tests/golden || true

pictures: .venv/.tools ## Take the pictures in docs/images anew (chromium and fonts-noto-cjk)
	@$(BIN)/python tools/take_pictures.py
	@$(BIN)/python -m pytest tests/site/browser/test_pictures.py --regenerate $(ARGS)

bench: .venv/.tools compiled ## Measure speed and memory
	@for file in bench/bench_*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

fuzz: .venv/.tools ## Throw random input at the readers and the scanner (SECONDS=60)
	@for file in fuzz/fuzz_*.py; do echo "== $$file"; $(BIN)/python $$file $(or $(SECONDS),60) || exit 1; done

samples: .venv/.tools ## Build the sample documents from their texts
	@$(PIP) install 'typst>=0.13'
	@$(BIN)/python tools/build_samples.py

lock: .venv/bin/python ## Resolve the dependencies anew
	@$(PIP) install 'pip-tools>=7.5'
	@$(BIN)/python tools/lock.py

clean: ## Remove .venv and every cache
	rm -rf .venv src/luoshi/_compiled out dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.PHONY: help setup demo serve fast compiled test check golden pictures bench fuzz samples lock clean
