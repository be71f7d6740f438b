"""Peers of maximum flow: igraph's C through python-igraph and SciPy, one thread."""

import igraph
import numpy
import scipy
from coprocess import serve, timed
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_flow

networks = {}


def load(name, nodes, tail, head, capacity):
    tails = numpy.fromfile(tail, "int32")
    heads = numpy.fromfile(head, "int32")
    capacities = numpy.fromfile(capacity, "float64")
    graph = igraph.Graph(n=nodes, edges=numpy.column_stack((tails, heads)).tolist(), directed=True)
    matrix = csr_matrix((capacities.astype("int32"), (tails, heads)), shape=(nodes, nodes))
    networks[name] = (graph, capacities.tolist(), matrix)
    return {"arcs": graph.ecount(), "entries": int(matrix.nnz)}


def by_igraph(name, source, sink):
    graph, capacities, _ = networks[name]
    milliseconds, value = timed(lambda: graph.maxflow_value(source, sink, capacities))
    return {"milliseconds": milliseconds, "value": value}


def by_scipy(name, source, sink):
    matrix = networks[name][2]
    milliseconds, result = timed(lambda: maximum_flow(matrix, source, sink))
    return {"milliseconds": milliseconds, "value": int(result.flow_value)}


serve(
    {"peer": f"igraph {igraph.__version__}, SciPy {scipy.__version__}"},
    {"load": load, "igraph": by_igraph, "scipy": by_scipy},
)
