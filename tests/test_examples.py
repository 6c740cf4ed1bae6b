"""Every function that others may call shows how, by an example that is run."""

import importlib
import inspect
import pkgutil

import geo

# What cannot be run in a line, and where it is run.
WITHOUT = {
    "geo.archive.run.read_archive": "starts worker processes: tests/archive",
}
# Functions inside a room, for its own modules, that were without an example when this was written:
# most take what another step makes of a text. The list gets shorter, never longer.
INSIDE = {
    "archive": 7, "assistant": 2, "claims": 1, "gazetteer": 1, "geodesy": 10, "reading": 24,
    "search": 0,
}  # fmt: skip


def list_functions(module):
    for name in getattr(module, "__all__", ()):
        function = getattr(module, name)
        if inspect.isfunction(function):
            yield f"{function.__module__}.{function.__qualname__}", function


def is_shown(function):
    return ">>>" in (function.__doc__ or "")


def test_every_public_function_has_an_example():
    rooms = [
        importlib.import_module(each.name) for each in pkgutil.iter_modules(geo.__path__, "geo.")
    ]
    found = {name: each for room in [geo, *rooms] for name, each in list_functions(room)}
    assert len(found) > 180
    assert {name for name, each in found.items() if not is_shown(each)} == set(WITHOUT)


def test_functions_inside_a_room_gain_examples_and_lose_none():
    without = dict.fromkeys(INSIDE, 0)
    for each in pkgutil.walk_packages(geo.__path__, "geo."):
        module = importlib.import_module(each.name)
        for name, function in list_functions(module):
            if function.__module__ == each.name and name not in WITHOUT and not is_shown(function):
                room = each.name.split(".")[1]
                without[room] = without.get(room, 0) + 1
    more = {room: count for room, count in without.items() if count > INSIDE.get(room, 0)}
    assert more == {}
