"""Looking at our own code: its files, its routes, its models. Used by the tests that keep the house rules."""

import ast
import importlib
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, get_resolver

ROOT = Path(settings.BASE_DIR)
PACKAGES = ("iop_portal", "clients", "plans", "sessions")
OUR_NAMESPACES = ("today", "reviews", "pipeline", "chart", "reports", "releases", "clients", "plans", "sessions")


def python_files(*, tests=None):
    """Our Python files; with `tests` True or False only those in, or outside, test folders. No migrations."""
    found = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" in path.parts or (tests is not None and ("tests" in path.parts) != tests):
                continue
            found.append(path)
    return found


def templates():
    """Our templates."""
    return sorted(path for package in PACKAGES for path in (ROOT / package).glob("**/templates/**/*.*") if path.suffix != ".md")


def relative(path):
    """As one would type it."""
    return str(path.relative_to(ROOT))


def tree(path):
    """The file, parsed."""
    return ast.parse(path.read_text())


def imported_modules(path):
    """Every module that the file imports, dotted."""
    names = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def our_models():
    """The models we wrote: history tables and the tables between many and many left out."""
    ours = [model for package in PACKAGES for model in apps.get_app_config(_label(package)).get_models()]
    return [model for model in ours if not hasattr(model, "pgh_tracked_model") and model.__module__.split(".")[0] in PACKAGES]


def _label(package):
    return "iop_sessions" if package == "sessions" else package


def our_routes():
    """name ("clients:client-list") and view class of every route in our namespaces."""

    def walk(patterns, namespace):
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                if namespace in OUR_NAMESPACES:
                    yield f"{namespace}:{pattern.name}", getattr(pattern.callback, "view_class", None)
            else:
                yield from walk(pattern.url_patterns, pattern.namespace or namespace)

    return list(walk(get_resolver().url_patterns, None))


def ladders():
    """The access table: all LADDERs of all `test_access…` files, joined."""
    joined = {}
    for path in python_files(tests=True):
        if path.name.startswith("test_access"):
            module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
            joined |= getattr(module, "LADDER", {})
    return joined
