# Two commands: `make run` serves the page, `make test` runs every test.
PYTHON ?= python3
VENV   ?= .venv
PY     := $(VENV)/bin/python
PORT   ?= 8501

.PHONY: run test lint types unit
run: $(VENV)/.run-ready
	$(PY) -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/.test-ready lint types unit

lint: $(VENV)/.test-ready
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(VENV)/.test-ready
	$(PY) -m mypy

unit: $(VENV)/.test-ready
	$(PY) -m pytest -n auto

# Debian ships venv in a package of its own; say so instead of failing with a riddle.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	  || { echo "Rangecheck needs Python 3.11 to 3.13; try: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  echo "This Python has no venv module; installing python3-venv."; \
	  apt-get update -q && apt-get install -y -q python3-venv; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: requirements.txt | $(PY)
	$(PY) -m pip install --quiet -r requirements.txt
	touch $@

$(VENV)/.test-ready: requirements.txt requirements-dev.txt | $(PY)
	$(PY) -m pip install --quiet -r requirements-dev.txt
	$(PY) tests/install_browser.py
	touch $@
