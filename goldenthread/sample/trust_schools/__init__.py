"""The ten further schools of the trust: modest years, alike in shape and different in content."""

from goldenthread.sample.trust_schools.year import trust_school

__all__ = ["trust_school"]
