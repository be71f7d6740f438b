"""Peers of the named models: SciPy's compiled graph and sparse routines with NumPy, and Numba where it is, one thread."""

import numpy
import scipy
from coprocess import serve, timed
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

try:
    import compiled
    import numba
except ImportError:
    compiled = None

graphs = {}


def load(name, nodes, source, target):
    a, b = numpy.fromfile(source, "int32"), numpy.fromfile(target, "int32")
    ones = numpy.ones(2 * len(a), "int32")
    graphs[name] = csr_matrix((ones, (numpy.concatenate((a, b)), numpy.concatenate((b, a)))), shape=(nodes, nodes))
    return {"links": len(a)}


def largest(graph, alive):
    """The largest component among the nodes that are alive, as their numbers."""
    part = graph[alive][:, alive]
    _, labels = connected_components(part, directed=False)
    sizes = numpy.bincount(labels)
    return alive[labels == sizes.argmax()] if len(alive) else alive


def mutual(first, second, alive, realisations):
    words = numpy.fromfile(alive, "int32")

    def work():
        sizes = []
        for bit in range(realisations):
            nodes = numpy.flatnonzero((words >> bit) & 1)
            while True:
                one = largest(graphs[first], nodes)
                two = largest(graphs[second], one)
                if len(two) == len(nodes):
                    break
                nodes = two
            sizes.append(len(nodes))
        return sizes

    milliseconds, sizes = timed(work)
    return {"milliseconds": milliseconds, "sizes": [int(size) for size in sizes]}


def watts(name, threshold, seeds):
    graph = graphs[name]
    degree = numpy.asarray(graph.sum(axis=1)).ravel()
    needed = numpy.maximum(1, numpy.ceil(threshold * degree - 1e-12))

    def work():
        sizes = []
        for seed in seeds:
            active = numpy.zeros(graph.shape[0], bool)
            active[seed] = True
            counts = numpy.zeros(graph.shape[0])
            front = numpy.array([seed])
            while len(front):
                touched = graph[front].indices
                numpy.add.at(counts, touched, 1)
                candidates = numpy.unique(touched)
                front = candidates[(~active[candidates]) & (counts[candidates] >= needed[candidates])]
                active[front] = True
            sizes.append(int(active.sum()))
        return sizes

    milliseconds, sizes = timed(work)
    return {"milliseconds": milliseconds, "sizes": sizes}


def mutual_compiled(first, second, alive, realisations):
    words = numpy.fromfile(alive, "int32")
    rows = [part for name in (first, second) for part in (graphs[name].indptr, graphs[name].indices)]
    milliseconds, sizes = timed(lambda: compiled.mutual(*rows, words, realisations))
    return {"milliseconds": milliseconds, "sizes": sizes.tolist()}


def watts_compiled(name, threshold, seeds):
    graph = graphs[name]
    degree = numpy.diff(graph.indptr)
    needed = numpy.maximum(1, numpy.ceil(threshold * degree - 1e-12)).astype("int32")
    starts = numpy.array(seeds)
    milliseconds, sizes = timed(lambda: compiled.watts(graph.indptr, graph.indices, needed, starts))
    return {"milliseconds": milliseconds, "sizes": sizes.tolist()}


calls = {"load": load, "mutual": mutual, "watts": watts}
if compiled is not None:
    calls |= {"mutual_compiled": mutual_compiled, "watts_compiled": watts_compiled}
serve(
    {
        "peer": f"scipy {scipy.__version__}, numpy {numpy.__version__}",
        "compiled": None if compiled is None else f"numba {numba.__version__}",
    },
    calls,
)
