"""Read a region's address into its type, and write it again."""

from hypothesis import given

from geo.regions.addresses import read_address, write_address
from tests.regions.addresses.samples import ADDRESSES


@given(ADDRESSES)
def test_every_address_comes_back_as_it_was_written(address):
    assert read_address(write_address(address)) == address
