"""Jeffreys' interval for a share: equal chances of erring on either side."""

from scipy.special import betaincinv

from goldenthread.inference.proportions import Share


def jeffreys_share(count: int, n: int, confidence: float = 0.95) -> Share:
    """The share `count` of `n` with the equal-tailed Jeffreys interval.

    As good as Wilson's on average (`wilson_share`, the one that pages show), and the better one
    where only one end matters, because each end errs equally often. With none of `n` it begins at
    0, with all of `n` it ends at 1. Raises `ValueError` unless 0 <= count <= n and n > 0.
    Source: L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16 (2001), 101-133,
    section 3: quantiles of a Beta distribution with count + 1/2 and n - count + 1/2.
    """
    if n <= 0 or not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is not a share")
    tail = (1 - confidence) / 2
    shape = (count + 0.5, n - count + 0.5)
    low = float(betaincinv(*shape, tail)) if count > 0 else 0.0
    high = float(betaincinv(*shape, 1 - tail)) if count < n else 1.0
    return Share(count / n, low, high, n, confidence)
