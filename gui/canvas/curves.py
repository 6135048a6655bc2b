"""The course of wires: cubic curves that leave and arrive level, many at a time."""

from __future__ import annotations

from functools import cache

import numpy as np


def route(starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Control points of the curves from outputs to inputs.

    A wire that runs backwards swings out further, so that it can be told from one that runs forwards. It bends by the
    whole height between its ends, y = y0 + h (1 − (1 − 2t)³) / 2, so that it falls at once, runs level through the gap
    between the rows and falls again, and not behind the blocks.

    Shapes:
        starts, ends: (n, 2)
        result: (n, 8), four points x, y
    """
    across = ends[:, 0] - starts[:, 0]
    reach = np.where(across >= 0, np.clip(across / 2, 16, 140), np.clip(40 - across * 0.35, 40, 240))
    bend = np.where(across >= 0, 0, np.clip(ends[:, 1] - starts[:, 1], -280, 280))
    curves = np.empty((len(starts), 8))
    curves[:, 0:2], curves[:, 6:8] = starts, ends
    curves[:, 2], curves[:, 3] = starts[:, 0] + reach, starts[:, 1] + bend
    curves[:, 4], curves[:, 5] = ends[:, 0] - reach, ends[:, 1] - bend
    return curves


def boxes(curves: np.ndarray) -> np.ndarray:
    """Left, top, right, bottom around each curve: (n, 8) → (n, 4)."""
    xs, ys = curves[:, 0::2], curves[:, 1::2]
    return np.stack([xs.min(1) - 2, ys.min(1) - 2, xs.max(1) + 2, ys.max(1) + 2], 1)


@cache
def basis(pieces: int) -> np.ndarray:
    """Bernstein polynomials at pieces + 1 even steps: (pieces + 1, 4)."""
    t = np.linspace(0, 1, pieces + 1)[:, None]
    polynomials: np.ndarray = np.concatenate([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3], 1)
    return polynomials


def points(curves: np.ndarray, pieces: int) -> np.ndarray:
    """Points on the curves: (n, 8) → (n, pieces + 1, 2)."""
    course: np.ndarray = np.einsum("kj,njd->nkd", basis(pieces), curves.reshape(-1, 4, 2))
    return course


def lines(curves: np.ndarray, scale: float) -> np.ndarray:
    """The curves as straight pieces, finer for longer ones: (n, 8) → (m, 4)."""
    if not len(curves):
        return np.empty((0, 4))
    span = np.maximum(np.abs(curves[:, 6] - curves[:, 0]), np.abs(curves[:, 7] - curves[:, 1])) * scale
    parts = []
    for pieces, chosen in ((4, span < 40), (8, (span >= 40) & (span < 400)), (40, span >= 400)):
        if chosen.any():
            course = points(curves[chosen], pieces)
            parts.append(np.concatenate([course[:, :-1], course[:, 1:]], 2).reshape(-1, 4))
    return np.concatenate(parts)


def distances(curves: np.ndarray, x: float, y: float) -> np.ndarray:
    """How far a point lies from each curve: (n, 8) → (n,)."""
    course = points(curves, 24)
    start, step = course[:, :-1], np.diff(course, axis=1)
    offset = np.array([x, y]) - start
    along = np.clip((offset * step).sum(2) / np.maximum((step**2).sum(2), 1e-9), 0, 1)
    apart: np.ndarray = np.sqrt(((offset - along[..., None] * step) ** 2).sum(2).min(1))
    return apart


def crossed(curves: np.ndarray, x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
    """Which curves a straight cut meets: (n, 8) → (n,), truth values."""
    course = points(curves, 24)
    a, b = course[:, :-1], course[:, 1:]
    cut = np.array([x1 - x0, y1 - y0])

    def side(p: np.ndarray) -> np.ndarray:
        turned: np.ndarray = cut[0] * (p[..., 1] - y0) - cut[1] * (p[..., 0] - x0)
        return turned

    step = b - a
    start = step[..., 0] * (y0 - a[..., 1]) - step[..., 1] * (x0 - a[..., 0])
    end = step[..., 0] * (y1 - a[..., 1]) - step[..., 1] * (x1 - a[..., 0])
    met: np.ndarray = ((side(a) * side(b) <= 0) & (start * end <= 0)).any(1)
    return met
