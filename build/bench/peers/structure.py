"""Peers of the structure kernels: igraph's C through python-igraph, one thread."""

import igraph
import numpy
from coprocess import serve, timed

graphs = {}


def load(name, nodes, source, target):
    pairs = numpy.column_stack((numpy.fromfile(source, "int32"), numpy.fromfile(target, "int32")))
    graphs[name] = igraph.Graph(n=nodes, edges=pairs.tolist(), directed=False)
    return {"links": graphs[name].ecount()}


def betweenness(name, result):
    milliseconds, values = timed(lambda: graphs[name].betweenness(directed=False))
    numpy.array(values).tofile(result)
    return {"milliseconds": milliseconds, "sum": float(sum(values))}


def cuts(name):
    points_time, points = timed(graphs[name].articulation_points)
    bridges_time, bridges = timed(graphs[name].bridges)
    return {
        "milliseconds": points_time + bridges_time,
        "pointsMilliseconds": points_time,
        "bridgesMilliseconds": bridges_time,
        "points": sorted(points),
        "bridges": sorted(bridges),
    }


def removals(name, nodes):
    """Removes the given nodes one by one: the largest component left."""

    def work():
        largest = []
        for node in nodes:
            left = graphs[name].copy()
            left.delete_vertices([node])
            largest.append(max(left.connected_components().sizes()))
        return largest

    milliseconds, largest = timed(work)
    return {"milliseconds": milliseconds, "largest": largest}


serve(
    {"peer": "igraph " + igraph.__version__},
    {"load": load, "betweenness": betweenness, "cuts": cuts, "removals": removals},
)
