"""What several tests of this folder use."""

TEL_AVIV = "v=1&systems=zolfaqar&place=geonames:293397"
