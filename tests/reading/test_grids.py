"""Tables whose cells stand on a line each, as rows."""

from geo.reading.grids import join_cells


def test_cells_of_a_line_each_become_rows_and_no_offset_moves():
    heads = "What flies how far\n\nMissile\nRange\nIn reach\n\n"
    text = f"{heads}Emad\n1,700 km\nHaifa\n\nQiam\n800 km\nKuwait City\n"
    read = join_cells(text)
    assert len(read) == len(text)
    rows = [line.strip() for line in read.split("\n") if "|" in line]
    assert rows[1:] == ["Emad|1,700 km|Haifa", "Qiam|800 km|Kuwait City"]
    assert read.index("Qiam") == text.index("Qiam")


def test_a_figure_in_brackets_and_a_head_of_two_lines_go_on_with_their_cell():
    text = "City\nDistance\nfrom Lima\nQuito\n1,320 km\n(820 mi)\nLa Paz\n1,080 km\n(670 mi)\n"
    rows = join_cells(text).splitlines()
    assert rows[1:] == ["Quito|1,320 km (820 mi)", "La Paz|1,080 km (670 mi)"]


def test_a_first_cell_may_hold_name_and_figure():
    heads = "Distance from Lima\nRange towards it\n"
    text = f"{heads}Quito 1,320 km\n2,000 km\nLa Paz 1,080 km\n1,900 km\n"
    assert join_cells(text).splitlines()[1] == "Quito|1,320 km|2,000 km"


def test_lines_that_are_no_table_stay_as_they_are():
    for text in (
        "Lima to:\n\nQuito = 820 miles\nLa Paz = 670\nSantiago = 1,530\n",
        "Country\nTests\nPeru\n20\nChile\n11\n",
        "Range\nThe missile was shown.\nIt flies 300 km.\nNobody saw it.\nIt is new.\nSo be it.\n",
        "Its range is told below.\n\nQuito\nLima\nLa Paz\nBogota\nCaracas\nCusco\n",
    ):
        assert join_cells(text) == text
