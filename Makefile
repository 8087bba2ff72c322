.PHONY: setup demo check format lint types layers test bench lock clean
PY := .venv/bin/python
export PATH := $(CURDIR)/.venv/bin:$(PATH)

setup: .venv/.ready  ## make the virtual environment
.venv/.ready: requirements/dev.txt pyproject.toml
	python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: setup  ## read the example corpus and write assessment.html
	landbridge demo

check: lint types layers  ## format, lint, types and layers
lint: setup
	ruff format --check .
	ruff check .
types: setup
	mypy
layers: setup
	lint-imports --no-logo
test: setup  ## the tests, with the coverage floor
	pytest -n 2 --cov

format: setup
	ruff format .
	ruff check --fix .

bench: setup  ## measure speed and accuracy into benchmarks/RESULTS.md
	$(PY) -m benchmarks

lock:  ## refresh requirements/dev.txt: names, versions and hashes, no addresses
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/dev.txt

clean:
	rm -rf .venv .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
