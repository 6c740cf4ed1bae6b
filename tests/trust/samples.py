"""What several tests of this folder use."""

TEL_AVIV = "v=1&systems=zolfaqar&place=geonames:293397"


SECRET = "Quittenmarmelade"  # noqa: S105  # no secret, but found nowhere else
