"""How Rangecheck measures, what its words mean, where it ends and what it never does.

One text for the page, the documents and the tools of assistants, in Markdown.
"""

__all__ = ["DEFINITIONS", "LIMITS", "METHOD", "NEVER"]

DEFINITIONS = """
**Launch region.** An area that a report names, an administrative unit, a point, or an area that
you draw. Never a claimed emplacement. Each has a written definition beside the map, so that you
can question it.

**Range figure.** One published number for the range of one system, with who said it, when, and
whether it was quoted in a report, claimed by the maker, assessed, or flown. A system has a band
of such figures, never a single true range.

**Outer set.** All points in range from *somewhere* in the launch region: the solid and dashed
lines.

**Common set.** All points in range from *everywhere* in the launch region: the dotted line. For a
large region and a short range there is none.

**Verdict of a place.** `everywhere`: even the farthest point of the region is within the range.
`somewhere`: the nearest point of the region is, the farthest is not. `nowhere`: not even the
nearest point is.

**Nearest and farthest distance.** From the place to the nearest and to the farthest point of the
launch region, along the ground.

**Margin.** The range less the nearest distance. Negative: so much is missing.

**Share.** The part of the region's area from which the place is in range.
"""

METHOD = """
Distances are geodesics on the WGS84 ellipsoid, the shortest way along the Earth's surface.
Nothing is measured on a flat map; the map's projection only draws. A city is a point, its centre
in the gazetteer; the edge of a large city may be 20 km nearer. Coordinates are longitude before
latitude.
"""

LIMITS = """
- A published range is a maximum that somebody stated. Whether a missile flies that far on a given
  day, with a given load, is not known here and not guessed.
- A missile that is launched from an aircraft, a ship or a submarine has no border to start at: its
  range is measured from the region that is chosen, a sea for example, and the answer says so.
- "In range" means that a distance is no greater than a published figure. It does not mean that
  anything is there, aimed, able or intended.
- Borders are Natural Earth's, and some are disputed. Crimea stands with Ukraine, as in ISO 3166-2
  and GeoNames; the Golan Heights and East Jerusalem are drawn with Israel; cities carry the country
  that GeoNames gives. No position on any border is meant.
- What "western Iraq" or "near Baghdad" means is our reading, written beside the map.
- Places are missing: the gazetteer holds populated places of 500 people and more, and a few
  others.
"""

NEVER = """
Rangecheck is a tool for reading the news: published maximum ranges and plain distances, nothing
else. It has no trajectories, no guidance, accuracy or warhead effects, no casualty figures, no
selection of targets, no best launch sites, no gaps in defences, and no live military positions.
Requests to add them are declined.
"""
