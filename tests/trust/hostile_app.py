"""The page with a gazetteer and a catalogue whose every name is an injection.

Names come from outside: GeoNames can be edited by anybody. tests/trust/test_attack.py serves this
from a folder of its own beside a link to static/, and from the project's folder.
"""

import runpy
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path.cwd()


def make_names_hostile():
    """Put injections in the place of names, once for the process."""
    import geo.gazetteer
    import geo.systems
    from tests.trust.injections import CORPUS

    if hasattr(geo.gazetteer, "load_honest_places"):
        return
    geo.gazetteer.load_honest_places = geo.gazetteer.load_places
    hostile_systems = tuple(
        replace(system, name=f"{system.name} {CORPUS[number % len(CORPUS)]}")
        for number, system in enumerate(geo.systems.list_systems())
    )

    def load_hostile_places(min_population=0, country=None):
        places = geo.gazetteer.load_honest_places(min_population=min_population, country=country)
        names = [CORPUS[number % len(CORPUS)] for number in range(len(places))]
        return places.assign(name=names, local_name=names[::-1], admin1=names)

    geo.gazetteer.load_places = load_hostile_places
    geo.systems.list_systems = lambda: hostile_systems
    geo.systems.find_system = lambda name: next(
        (system for system in hostile_systems if system.id == name), None
    )


# Streamlit runs a page as __main__; the search for doctests imports it and must change nothing.
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    make_names_hostile()
    runpy.run_path(str(ROOT / "app.py"), run_name="__main__")
