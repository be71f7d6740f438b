"""The named models as plain loops over compressed rows, compiled by Numba: the stronger peer where it is installed."""

import numpy
from numba import njit


@njit
def keep_largest(offset, target, alive, seen, queue):
    """Leaves in `alive` only its largest connected part; how many nodes that has."""
    seen[:] = 0
    best_start, best_size, start = -1, 0, 0
    for node in range(len(alive)):
        if alive[node] == 0 or seen[node] == 1:
            continue
        first, length = node, 1
        queue[0], seen[node] = node, 1
        head = 0
        while head < length:
            at = queue[head]
            head += 1
            for place in range(offset[at], offset[at + 1]):
                neighbour = target[place]
                if alive[neighbour] == 1 and seen[neighbour] == 0:
                    seen[neighbour] = 1
                    queue[length] = neighbour
                    length += 1
        if length > best_size:
            best_start, best_size = first, length
    alive_before = alive.copy()
    alive[:] = 0
    if best_start < 0:
        return 0
    queue[0], alive[best_start] = best_start, 1
    head, length = 0, 1
    while head < length:
        at = queue[head]
        head += 1
        for place in range(offset[at], offset[at + 1]):
            neighbour = target[place]
            if alive_before[neighbour] == 1 and alive[neighbour] == 0:
                alive[neighbour] = 1
                queue[length] = neighbour
                length += 1
    return best_size


@njit
def mutual(offset_a, target_a, offset_b, target_b, words, realisations):
    nodes = len(words)
    seen, queue = numpy.zeros(nodes, numpy.uint8), numpy.empty(nodes, numpy.int32)
    sizes = numpy.zeros(realisations, numpy.int64)
    for bit in range(realisations):
        alive = ((words >> bit) & 1).astype(numpy.uint8)
        size = -1
        while True:
            keep_largest(offset_a, target_a, alive, seen, queue)
            kept = keep_largest(offset_b, target_b, alive, seen, queue)
            if kept == size:
                break
            size = kept
        sizes[bit] = size
    return sizes


@njit
def watts(offset, target, needed, seeds):
    nodes = len(needed)
    left, queue = numpy.empty(nodes, numpy.int32), numpy.empty(nodes, numpy.int32)
    sizes = numpy.zeros(len(seeds), numpy.int64)
    for case in range(len(seeds)):
        left[:] = needed
        queue[0] = seeds[case]
        left[seeds[case]] = 0
        head, length = 0, 1
        while head < length:
            at = queue[head]
            head += 1
            for place in range(offset[at], offset[at + 1]):
                neighbour = target[place]
                if left[neighbour] <= 0:
                    continue
                left[neighbour] -= 1
                if left[neighbour] == 0:
                    queue[length] = neighbour
                    length += 1
        sizes[case] = length
    return sizes
