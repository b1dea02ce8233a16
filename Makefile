# run · test · check · fix · serve · screenshots. The first two need Python 3.11, make and git, and nothing else.
# All paths are relative, so that the project may live in a directory with a space in its name.

PYTHON ?= python3
PORT ?= 8000
BIND ?= 127.0.0.1
WORKERS ?= 2
THREADS ?= 4
TESTS ?=

PORTAL = .venv/bin/python
MANAGE = $(PORTAL) manage.py
APPS = iop_portal clients plans sessions

.PHONY: run test check fix serve screenshots runtime tools
.NOTPARALLEL:

runtime:
	@$(PYTHON) iop_portal/bootstrap.py requirements.txt

tools:
	@$(PYTHON) iop_portal/bootstrap.py requirements-dev.txt

# Development and demonstration: sets everything up and serves on this machine only. Ctrl-C stops all of it.
run: runtime
	@DJANGO_SETTINGS_MODULE=iop_portal.settings.dev exec $(MANAGE) run --port $(PORT)

# make test TESTS="clients -k admission" runs some.
test: tools
	@DJANGO_SETTINGS_MODULE=iop_portal.settings.test exec $(PORTAL) -m pytest -q -n auto --maxschedchunk 1 $(TESTS)

check: tools
	@$(PORTAL) -m ruff format --check .
	@$(PORTAL) -m ruff check .
	@$(PORTAL) -m djlint --lint --quiet $(APPS)
	@.venv/bin/lint-imports
	@$(MANAGE) makemigrations --check --dry-run
	@DJANGO_SETTINGS_MODULE=iop_portal.settings.prod ALLOWED_HOSTS=portal.example DATABASE_URL=postgresql:///portal \
		SECRET_KEY="$$($(PORTAL) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		$(MANAGE) check --deploy --fail-level WARNING

fix: tools
	@$(PORTAL) -m ruff format .
	@$(PORTAL) -m ruff check --fix .

# The pictures of the README, from demonstration data: after a change to one of these pages.
screenshots: tools
	@DJANGO_SETTINGS_MODULE=iop_portal.settings.test exec $(PORTAL) -m pytest -q --create-db iop_portal/tests/journey/screenshots.py

# Production, behind a proxy that does TLS. Asks for SECRET_KEY, DATABASE_URL and ALLOWED_HOSTS.
serve: export DJANGO_SETTINGS_MODULE = iop_portal.settings.prod
serve: runtime
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@$(MANAGE) migrate --noinput --verbosity 0
	@$(MANAGE) createcachetable
	@exec $(PORTAL) -m gunicorn iop_portal.wsgi:application --worker-class gthread \
		--workers $(WORKERS) --threads $(THREADS) --no-control-socket --bind $(BIND):$(PORT)
