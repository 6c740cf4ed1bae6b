"""What all tests share."""

from hypothesis import settings

# Machines are noisy: no test may fail for being slow.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
