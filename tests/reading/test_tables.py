"""Tables of a report as rows with heads: which cell is a system's name, which one its range."""

from geo.reading.tables import find_cells


def test_cells_below_a_head_are_names_and_ranges_with_its_unit():
    text = "Missile | Range (miles)\nFajr-5 | 47\nZelzal-2 | 130"
    cells = find_cells(text)
    assert [(text[c.start : c.end], c.kind is not None) for c in cells] == [
        ("Fajr-5", False), ("47", True), ("Zelzal-2", False), ("130", True)
    ]  # fmt: skip
    assert {cell.unit for cell in cells if cell.kind} == {"miles"}
    assert cells[0].row != cells[2].row


def test_a_table_of_something_else_has_none():
    assert find_cells("Team | Points\nLeeds | 47") == []
    assert find_cells("No table here.") == []


def test_a_list_below_a_head_of_ranges_is_of_missiles_and_their_ranges():
    text = "Rockets, max. range (in miles)\nFateh-110 186\nRaad 43"
    cells = find_cells(text)
    assert [(text[c.start : c.end], c.unit) for c in cells] == [
        ("Fateh-110", ""), ("186", "miles"), ("Raad", ""), ("43", "miles")
    ]  # fmt: skip
    assert find_cells("Missile ranges (km)\nFateh-110 300\nNothing more was said.") == []


def test_a_sheet_with_semicolons_is_a_table_and_a_sentence_is_none():
    text = "Name;Country;Range (km)\nZircon;Russia;1000\nOniks;Russia;600"
    found = [text[cell.start : cell.end] for cell in find_cells(text)]
    assert found == ["Zircon", "1000", "Oniks", "600"]
    assert find_cells("He came; he saw; his range (km) won.\nThey came; they saw; 600 won.") == []


def test_a_column_of_a_mere_unit_counts_what_the_line_above_says():
    table = "City | km\nQuito | 1,320\nLa Paz | 1,080"
    found = find_cells(f"Distances from Lima\n{table}")
    assert [str(cell.kind and cell.kind.value) for cell in found] == ["distance", "distance"]
    assert find_cells(f"Roads of Lima\n{table}") == []
