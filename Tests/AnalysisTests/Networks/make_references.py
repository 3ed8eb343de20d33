#!/usr/bin/env python3
"""Makes directed.edges.tsv, directed.scores.tsv and the *.facts.tsv here with igraph 1.0, NetworkX 3.6 and NumPy.

    pip install igraph networkx numpy && python3 make_references.py
"""
import math, os, random
import igraph, networkx as nx, numpy as np

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def rows(path):
    return [line.split() for line in open(path)]


def write(path, lines):
    with open(path, "w") as file:
        for line in lines:
            file.write("\t".join(f"{x:.15g}" if isinstance(x, float) else str(x) for x in line) + "\n")


def directed():
    """60 nodes, some of them in cycles, weights in quarters."""
    rng = random.Random(5)
    edges = {}
    while len(edges) < 170:
        u, v = rng.randrange(60), rng.randrange(60)
        if u == v or (u > v and rng.random() < 0.7):
            continue
        edges[(u, v)] = (1 + rng.randrange(16)) / 4
    write("directed.edges.tsv", [(u, v, w) for (u, v), w in sorted(edges.items())])
    graph = nx.DiGraph()
    graph.add_nodes_from(range(60))
    graph.add_weighted_edges_from((u, v, w) for (u, v), w in edges.items())
    ig = igraph.Graph(n=60, edges=list(edges), directed=True, edge_attrs={"weight": list(edges.values())})

    matrix = nx.to_numpy_array(graph)
    values, vectors = np.linalg.eigh(matrix.T @ matrix)
    authority = np.abs(vectors[:, -1]) / np.abs(vectors[:, -1]).max()
    hub = matrix @ authority
    hub /= hub.max()
    against = np.array(ig.authority_score(weights="weight")), np.array(ig.hub_score(weights="weight"))
    assert np.abs(against[0] - authority).max() < 1e-9 and np.abs(against[1] - hub).max() < 1e-9
    katz = nx.katz_centrality_numpy(graph, alpha=0.05, beta=1.0, normalized=False, weight="weight")
    strong = {v: min(c) for c in nx.strongly_connected_components(graph) for v in c}
    jump = {v: 1.0 + v % 4 for v in graph}
    rank = nx.pagerank(graph, alpha=0.85, personalization=jump, dangling=jump, tol=1e-15, max_iter=10000)
    hops = nx.single_source_shortest_path_length(graph, 0)
    far = nx.single_source_dijkstra_path_length(graph, 0, weight="weight")
    clustering = lambda v: linked(graph, v)
    header = ("node", "hub", "authority", "katz", "strong", "pagerank", "hops", "distance", "clustering")
    write("directed.scores.tsv", [header] + [
        (v, float(hub[v]), float(authority[v]), float(katz[v]), strong[v], rank[v], float(hops.get(v, math.inf)),
         float(far.get(v, math.inf)), clustering(v)) for v in range(60)])

    facts = []
    for a, b in ((0, 59), (3, 50), (10, 40)):
        if not nx.has_path(graph, a, b):
            continue
        for k, path in zip(range(12), nx.shortest_simple_paths(graph, a, b, weight="weight")):
            facts.append(("path", a, b, k, float(nx.path_weight(graph, path, "weight"))))
    coupling, cocitation = ig.bibcoupling(), ig.cocitation()
    for a in range(60):
        for b in range(a):
            if coupling[a][b]: facts.append(("coupling", b, a, int(coupling[a][b])))
            if cocitation[a][b]: facts.append(("cocitation", b, a, int(cocitation[a][b])))
    write("directed.facts.tsv", facts)


def linked(graph, v):
    """Graphalytics: edges among the neighbours, over the pairs in both orders."""
    around = (set(graph.predecessors(v)) | set(graph.successors(v))) - {v}
    if len(around) < 2: return 0.0
    return sum(1 for a in around for b in around if graph.has_edge(a, b)) / (len(around) * (len(around) - 1))


def undirected(name):
    table = [(int(r[0]), int(r[1]), float(r[2]) if len(r) > 2 else 1.0) for r in rows(f"{name}.edges.tsv")]
    graph = nx.Graph()
    graph.add_nodes_from(range(max(max(u, v) for u, v, _ in table) + 1))
    graph.add_weighted_edges_from(table)
    count = graph.number_of_nodes()
    ig = igraph.Graph(n=count, edges=[(u, v) for u, v, _ in table], edge_attrs={"weight": [w for _, _, w in table]})
    facts = [("bridge",) + pair for pair in sorted(tuple(sorted(ig.es[e].tuple)) for e in ig.bridges())]
    assert {tuple(sorted(e)) for e in nx.bridges(graph)} == {f[1:] for f in facts}
    facts += [("articulation", v) for v in sorted(ig.articulation_points())]
    facts.append(("lightest", nx.minimum_spanning_tree(graph).size("weight")))
    facts.append(("heaviest", nx.maximum_spanning_tree(graph).size("weight")))
    pairs = [(a, b) for a in range(0, count, 3) for b in range(a + 1, count, 5)]
    common = {p: len(list(nx.common_neighbors(graph, *p))) for p in pairs}
    adamic = {(u, v): s for u, v, s in nx.adamic_adar_index(graph, pairs)}
    allocation = {(u, v): s for u, v, s in nx.resource_allocation_index(graph, pairs)}
    facts += [("pair", *p, common[p], float(adamic[p]), float(allocation[p])) for p in pairs]
    thirds = [set(range(c, count, 3)) for c in range(3)]
    facts += [("conductance", c, nx.conductance(graph, s, weight="weight")) for c, s in enumerate(thirds)]
    inside = sum(w for u, v, w in table if u % 3 == v % 3)
    facts.append(("coverage", inside / sum(w for _, _, w in table)))
    a, b = 0, count - 1
    for k, path in zip(range(15), nx.shortest_simple_paths(graph, a, b)):
        facts.append(("path", a, b, k, float(len(path) - 1)))
    largest = max(abs(np.linalg.eigvalsh(nx.to_numpy_array(graph))))
    katz = nx.katz_centrality_numpy(graph, alpha=0.85 / largest, beta=1.0, normalized=False, weight="weight")
    facts += [("katz", v, float(katz[v])) for v in range(count)]
    shared = ig.cocitation()
    facts += [("shared", v, int(sum(shared[v])), sum(1 for x in shared[v] if x)) for v in range(count)]
    write(f"{name}.facts.tsv", facts)


directed()
for name in ("karate", "football", "polbooks", "dolphins", "lesmis"):
    undirected(name)
