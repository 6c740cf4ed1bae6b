"""Every function that others may call shows how, by an example that is run."""

import importlib
import inspect
import pkgutil

import geo

# What serves until it is stopped, or starts processes, and where it is run.
WITHOUT = {
    "geo.archive.run.read_archive": "tests/archive",
    "geo.archive.summary.write_summary": "tests/archive/test_summary.py",
    "geo.assistant.server.serve_http": "tests/assistant/test_server.py",
    "geo.assistant.server.serve_stdio": "tests/assistant/test_server.py",
}

WITHOUT_METHODS = {
    # Asks a server.
    "geo.gazetteer.geocoder.NominatimFallback.look_up": "tests/gazetteer/test_geocoder.py",
}


def list_functions():
    """List the functions of all modules, by name, whose names begin with a letter."""
    for each in pkgutil.walk_packages(geo.__path__, "geo."):
        module = importlib.import_module(each.name)
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == each.name
            if own and not name.startswith("_"):
                yield f"{each.name}.{name}", function


def list_methods():
    """List the methods of the classes that packages offer, each with what may show it."""
    for package in (geo, *map(importlib.import_module, list_packages())):
        for offered in (getattr(package, name) for name in package.__all__):
            if inspect.isclass(offered) and offered.__module__.startswith("geo."):
                own = {name: doc for name, doc in list_docs(offered) if not name.startswith("_")}
                shown = "".join([offered.__doc__ or "", *own.values()])
                for name, doc in own.items():
                    yield f"{offered.__module__}.{offered.__name__}.{name}", doc, shown


def list_docs(offered):
    for name, value in vars(offered).items():
        inner = getattr(value, "fget", None) or getattr(value, "func", None) or value
        function = getattr(inner, "__func__", inner)
        if inspect.isfunction(function):
            yield name, function.__doc__ or ""


def list_packages():
    return [each.name for each in pkgutil.walk_packages(geo.__path__, "geo.") if each.ispkg]


def test_every_method_that_others_may_call_stands_in_an_example():
    found = list(list_methods())
    assert len(found) > 60
    without = {
        name
        for name, doc, shown in found
        if ">>>" not in doc and f".{name.rpartition('.')[2]}" not in shown.partition(">>>")[2]
    }
    assert without == set(WITHOUT_METHODS)


def test_every_public_function_has_an_example():
    found = dict(list_functions())
    assert len(found) > 450
    without = {name for name, each in found.items() if ">>>" not in (each.__doc__ or "")}
    assert without == set(WITHOUT)
    assert len(WITHOUT) <= 4
