"""What the places of one name are, as arrays: the same from text to text, so worked out once."""

import numpy as np

from geo.reading.lookup import find_options
from geo.reading.senses.traits import collect_traits, keep_by_options, unit_vectors

OPTIONS = find_options(["Tripoli"])["Tripoli"]


def test_vectors_are_of_length_one_and_apart_as_the_places_are():
    vectors = unit_vectors(OPTIONS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0)
    libya, lebanon = (
        next(i for i, option in enumerate(OPTIONS) if option.country == code)
        for code in ("LY", "LB")
    )
    angle_km = float(np.arccos(vectors[libya] @ vectors[lebanon])) * 6_371
    assert 2_000 < angle_km < 2_400


def test_traits_are_worked_out_once_for_the_same_places():
    made = []
    count = keep_by_options(lambda options: made.append(1) or len(options))
    assert count(OPTIONS) == count(OPTIONS) == len(OPTIONS)
    assert len(made) == 1
    assert len(collect_traits(OPTIONS).local) == len(OPTIONS)
