"""Tables of wordings: the same as tomllib reads, whatever stands in them."""

import tomllib
from pathlib import Path

import pytest

import geo
from geo.tables.wordings import load_wordings, parse_wordings

TABLES = sorted(Path(geo.__file__).parent.rglob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_is_read_as_tomllib_reads_it(path):
    assert load_wordings(path) == tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "a = ''\nb = ''''''\nc = \"\"\nd = ['', \"\", '''x''']\n",
        "a = [\n    'x', # one ]\n    # two\n    \"y\",\n]\n",
        'a = \'x\' # \'y\'\nb = "x\\"y"\nc = ["\\u00e9"]\nd = [1, 2.5]\ne = 1_000\nf = -2\n',
        "a = '''\n[b]\nc = 'd'\n'''\n[[e]]\nf = [['g'], []]\n[e.h]\ni = {j = 'k'}\n",
        "'a b' = 'c'\nd.e = 'f'\n  g = 'h'\ni=true\n",
        "[a] # b\nc = 12\nd = 2026-11-30\n",
    ],
)
def test_what_is_not_plain_is_left_to_tomllib(text):
    assert parse_wordings(text) == tomllib.loads(text)


def test_what_is_no_toml_is_refused():
    with pytest.raises(tomllib.TOMLDecodeError):
        parse_wordings("a = 'b\n")
