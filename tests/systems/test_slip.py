"""What a slip is, and when two numbers agree."""

from geo.systems import SlipKind, find_slips, resolve_system


def test_at_least_and_at_most_are_read_in_many_words():
    sarmat = resolve_system("Sarmat")
    for word in ("not less than", "in excess of", "at a minimum", "exceeding", "or longer", "+"):
        kinds = {slip.kind for slip in find_slips(sarmat, 5500, qualifier=word)}
        assert SlipKind.BOUND in kinds, word
    for word in ("up to", "not more than", "less than", "at most", "within", "Maximum"):
        kinds = {slip.kind for slip in find_slips(sarmat, 5500, qualifier=word)}
        assert SlipKind.BOUND in kinds, word
    for word in ("about", "some", "only", ""):
        kinds = {slip.kind for slip in find_slips(sarmat, 5500, qualifier=word)}
        assert SlipKind.BOUND not in kinds, word
