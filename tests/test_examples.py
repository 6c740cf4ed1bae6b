"""Every function that others may call shows how, by an example that is run."""

import importlib
import inspect
import pkgutil

import geo

# What serves until it is stopped, or starts processes, and where it is run.
WITHOUT = {
    "geo.archive.run.read_archive": "tests/archive",
    "geo.assistant.server.serve_http": "tests/assistant/test_server.py",
    "geo.assistant.server.serve_stdio": "tests/assistant/test_server.py",
}


def list_functions():
    """List the functions of all modules, by name, whose names begin with a letter."""
    for each in pkgutil.walk_packages(geo.__path__, "geo."):
        module = importlib.import_module(each.name)
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == each.name
            if own and not name.startswith("_"):
                yield f"{each.name}.{name}", function


def test_every_public_function_has_an_example():
    found = dict(list_functions())
    assert len(found) > 450
    without = {name for name, each in found.items() if ">>>" not in (each.__doc__ or "")}
    assert without == set(WITHOUT)
    assert len(WITHOUT) <= 3
