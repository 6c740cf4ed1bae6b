# Three commands: `make run` serves the page, `make quick` runs what takes under a minute,
# `make test` runs every test.
PYTHON ?= python3
VENV   ?= .venv
PY     := $(VENV)/bin/python
PORT   ?= 8501
# Who may connect: this machine alone; `make run ADDRESS=0.0.0.0` lets others in.
ADDRESS ?= 127.0.0.1

.PHONY: run quick slow test lint types map map-code unit site venv lock lock-tools audit other-pythons
# Two heaps for all threads, as deploy/page.sh says.
run: $(VENV)/.run-ready
	MALLOC_ARENA_MAX=2 $(PY) -m streamlit run app.py \
	  --server.address $(ADDRESS) --server.port $(PORT)

# The tests' modules are compiled once, also where Python may write no bytecode: each worker would
# rewrite 390 of them anew, half of what it takes to begin.
quick slow unit: export PYTHONDONTWRITEBYTECODE =

# What needs no browser, breaks nothing around it and is over quickly; no linter either.
QUICK := -n auto --dist worksteal -m "not browser and not slow" \
  --ignore=tests/browser --ignore=tests/trust
quick: $(VENV)/.quick-ready
	$(PY) -m pytest $(QUICK)

# The same, and which of them take more than their share.
slow: $(VENV)/.quick-ready
	$(PY) -m pytest $(QUICK) -p tests.slow

# What takes one processor side by side, before the tests take them all.
test: $(VENV)/.test-ready
	$(MAKE) --no-print-directory -j 3 lint types map-code
	$(MAKE) --no-print-directory unit

lint: $(VENV)/.test-ready
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m tests.trust.quoting
	$(PY) -m tests.lint
	$(VENV)/bin/lint-imports --no-logo --no-cache

types: $(VENV)/.test-ready
	$(PY) -m mypy

# static/map.js, put together from the modules of static/map/.
map: tests/map/node_modules/.ready
	cd tests/map && npm run --silent build

# The map's modules: linter, unit tests, and whether static/map.js is what they make. A machine
# without node leaves them out and says so; tests/test_map_code.py still compares the sums.
map-code:
	@if command -v node >/dev/null && command -v npm >/dev/null \
	  && node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)'; then \
	  $(MAKE) --no-print-directory tests/map/node_modules/.ready && cd tests/map \
	  && npm run --silent lint && npm run --silent check && npm test --silent; \
	else echo "map-code: no node 20 or later here, left out"; fi

tests/map/node_modules/.ready: tests/map/package.json tests/map/package-lock.json
	cd tests/map && npm ci --silent
	touch $@

unit: $(VENV)/.test-ready
	$(PY) -m pytest -n auto --dist worksteal

# The documents as a site, to build/site; a test builds it, too.
site: $(VENV)/.quick-ready
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs build --strict

venv: | $(PY)

# Debian ships venv in a package of its own; say so instead of failing with a riddle.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	  || { echo "Rangecheck needs Python 3.11 to 3.13; try: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  echo "This Python has no venv module; installing python3-venv."; \
	  apt-get update -q && apt-get install -y -q python3-venv; }
	$(PYTHON) -m venv $(VENV)

# A call of the command line would compile 130 modules anew where Python may write no bytecode.
BYTECODE := $(PY) -m compileall -q app.py geo views

# By hash, or where the lock has no file for this platform by version, which is said.
$(VENV)/.run-ready: requirements.lock requirements.txt | $(PY)
	$(PY) deploy/install.py requirements.lock requirements.txt
	$(BYTECODE)
	touch $@

$(VENV)/.quick-ready: requirements-dev.lock requirements.txt requirements-dev.txt | $(PY)
	$(PY) deploy/install.py requirements-dev.lock requirements-dev.txt
	$(BYTECODE)
	touch $@

$(VENV)/.test-ready: $(VENV)/.quick-ready
	$(PY) tests/install_browser.py
	$(PY) tests/install_packages.py
	touch $@

# Exact versions with hashes, of the container and of the tests; no registry's address gets into
# the files.
LOCK_TOOLS := $(VENV)/lock
$(LOCK_TOOLS): | $(PY)
	$(PY) -m venv $@
	$@/bin/python -m pip install --quiet pip-tools==7.6.2 pip-audit==2.10.1

COMPILE = $(LOCK_TOOLS)/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
  --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file=-

lock: | $(LOCK_TOOLS)
	@{ echo "# Every package of the container, exact and with the hashes of its files, for"; \
	  echo "# \`pip install --require-hashes\`. Written by \`make lock\` from requirements.txt; do not edit."; \
	  $(COMPILE) requirements.txt; } > requirements.lock.new
	mv requirements.lock.new requirements.lock
	@{ echo "# The same for the tests. Written by \`make lock\` from requirements-dev.txt; do not edit."; \
	  $(COMPILE) --constraint requirements.lock requirements-dev.txt; } > requirements-dev.lock.new
	mv requirements-dev.lock.new requirements-dev.lock

# Known vulnerabilities, as far as the registry in use publishes them; says what it could not ask.
lock-tools: | $(LOCK_TOOLS)

audit: | $(LOCK_TOOLS)
	-@$(LOCK_TOOLS)/bin/pip-audit --require-hashes --disable-pip -f json -r requirements.lock \
	  2>/dev/null > $(LOCK_TOOLS)/audit.json
	@$(PY) deploy/audit.py < $(LOCK_TOOLS)/audit.json

# The tests without a browser on the other supported interpreters, where the machine has them.
other-pythons:
	@VENV=$(VENV) .ci/other-pythons
