"""What several tests of this folder use."""

from geo.systems import list_systems

SYSTEMS = list_systems()
FIGURES = [figure for system in SYSTEMS for figure in system.figures]
