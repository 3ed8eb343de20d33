"""Opens exported networks in networkx and igraph and compares them with what they should hold.

Usage: compare.py EXPECTED STEM

EXPECTED is a JSON file of {"nodes": [{"id", "label", …}], "edges": [{"source", "target", "weight", …}]}, source and
target as indices, or a graph file of paperGraph, which is read as the SQLite database that it is. STEM is the path of the
exports without their endings. Prints a line for each reader; exits with 1 where one of them differs.
"""

import json
import math
import re
import sqlite3
import sys

import igraph
import networkx

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def expected_of_json(path):
    expected = read_json(path)
    for entry in expected["nodes"] + expected["edges"]:
        for name in ("pagerank", "weight"):
            if name in entry:
                entry[name] = float(entry[name])
    return expected


def expected_of_graph(path):
    """Nodes with kind, key and label, edges with kind and weight: what the exports must keep of the database."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        nodes = [
            {"kind": kind, "key": key, "label": " ".join(label.split())}
            for kind, key, label in db.execute("SELECT kind, key, label FROM node ORDER BY id")
        ]
        edges = [
            {"source": source, "target": target, "kind": kind, "weight": weight}
            for source, target, kind, weight in db.execute("SELECT source, target, kind, weight FROM edge ORDER BY id")
        ]
    return {"nodes": nodes, "edges": edges}


class Comparison:
    def __init__(self, expected):
        self.expected = expected
        self.faults = []

    def same(self, where, got, wanted):
        if isinstance(wanted, float) and isinstance(got, (int, float)) and float(got) == wanted:
            return
        if type(got) is not type(wanted) or got != wanted:
            self.faults.append(f"{where}: {got!r} instead of {wanted!r}")

    def attributes(self, where, got, wanted, repair):
        for name, value in wanted.items():
            value = repair(value) if isinstance(value, str) else value
            if name not in got:
                self.faults.append(f"{where} lacks {name}")
            else:
                self.same(f"{where}, {name}", got[name], value)


def plain(text):
    return text


def xml(text):
    """What XML 1.0 can hold of a text."""
    return FORBIDDEN.sub("\ufffd", text)


def check_networkx(graph, compare, repair, label="label", exact=True):
    """Nodes in order, their attributes, and every edge with its weight, kind and attributes."""
    wanted = compare.expected
    compare.same("directed", graph.is_directed(), True)
    names = list(graph.nodes)
    compare.same("number of nodes", len(names), len(wanted["nodes"]))
    compare.same("number of edges", graph.number_of_edges(), len(wanted["edges"]))
    for name, node in zip(names, wanted["nodes"]):
        node = dict(node)
        if "id" in node:
            compare.same("id", name, node.pop("id"))
        got = dict(graph.nodes[name])
        compare.same(f"label of {name}", got.get(label, ""), repair(node.pop("label")))
        compare.attributes(f"node {name}", got, node, repair)
        extra = {"id", "name", "value", "label"}
        if exact and set(got) - extra - set(node):
            compare.faults.append(f"node {name} has {sorted(set(got) - extra - set(node))} besides")
    places = {name: place for place, name in enumerate(names)}
    edges = sorted((data_key(key), u, v, data) for u, v, key, data in graph.edges(keys=True, data=True))
    for (_, u, v, data), edge in zip(edges, wanted["edges"]):
        where = f"edge {u} → {v}"
        compare.same(where, (places[u], places[v]), (edge["source"], edge["target"]))
        rest = {name: value for name, value in edge.items() if name not in ("source", "target")}
        compare.attributes(where, data, rest, repair)


def data_key(key):
    """Edges are called e1, e2, …, in the order of the file."""
    return int(re.fullmatch(r"e(\d+)", str(key)).group(1))


def check_igraph(graph, compare, repair):
    wanted = compare.expected
    compare.same("directed", graph.is_directed(), True)
    compare.same("number of vertices", graph.vcount(), len(wanted["nodes"]))
    compare.same("number of edges", graph.ecount(), len(wanted["edges"]))
    for vertex, node in zip(graph.vs, wanted["nodes"]):
        compare.attributes(f"vertex {vertex.index}", vertex.attributes(), numbers(node), repair)
    for edge, want in zip(graph.es, wanted["edges"]):
        compare.same(f"edge {edge.index}", edge.tuple, (want["source"], want["target"]))
        rest = {name: value for name, value in want.items() if name not in ("source", "target")}
        compare.attributes(f"edge {edge.index}", edge.attributes(), numbers(rest), repair)


def numbers(attributes):
    """igraph has one type of number."""
    return {name: float(value) if isinstance(value, int) else value for name, value in attributes.items()}


def pajek_label(text):
    return text.replace('"', "'").replace("\\", "/")


def check_pajek_networkx(graph, compare):
    wanted = compare.expected
    numbers_ = {int(data["id"]): name for name, data in graph.nodes(data=True)}
    compare.same("vertices", sorted(numbers_), list(range(1, len(wanted["nodes"]) + 1)))
    for place, node in enumerate(wanted["nodes"]):
        check_pajek_label(numbers_[place + 1], node["label"], compare)
    places = {name: number - 1 for number, name in numbers_.items()}
    got = sorted((places[u], places[v], data["weight"], data["l"]) for u, v, data in graph.edges(data=True))
    compare.same("edges", got, pajek_edges(wanted))


def check_pajek_igraph(graph, compare):
    wanted = compare.expected
    compare.same("vertices", graph.vcount(), len(wanted["nodes"]))
    for vertex, node in zip(graph.vs, wanted["nodes"]):
        check_pajek_label(vertex["name"], node["label"], compare)
    got = sorted((*edge.tuple, edge["weight"], edge["label"]) for edge in graph.es)
    compare.same("edges", got, pajek_edges(wanted))


def check_pajek_label(got, label, compare):
    """The label, or the label with the id behind it where another vertex has the same."""
    if not label.isprintable():
        return
    label = pajek_label(label.strip())
    if got != label and not got.startswith(f"{label} (") and label:
        compare.faults.append(f"label {got!r} instead of {label!r}")


def pajek_edges(wanted):
    return sorted((edge["source"], edge["target"], float(edge["weight"]), edge["kind"]) for edge in wanted["edges"])


def check_pajek_lists(stem, compare):
    """The partition and the vector have a line for each vertex."""
    wanted = compare.expected
    for ending, read, column in [(".clu", int, "community"), (".vec", float, "pagerank")]:
        with open(stem + ending, encoding="utf-8") as file:
            lines = file.read().splitlines()
        compare.same(f"heading of {ending}", lines[0], f"*Vertices {len(wanted['nodes'])}")
        values = [read(line) for line in lines[1:]]
        if all("id" in node for node in wanted["nodes"]):
            compare.same(f"values of {ending}", values, [read(node.get(column, 0)) for node in wanted["nodes"]])
        compare.same(f"length of {ending}", len(values), len(wanted["nodes"]))
        compare.same(f"finite values of {ending}", all(map(math.isfinite, values)), True)


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main():
    expected, stem = sys.argv[1:]
    is_json = expected.endswith(".json")
    wanted = expected_of_json(expected) if is_json else expected_of_graph(expected)
    node_link = lambda ending: networkx.node_link_graph(read_json(stem + ending), edges="edges")
    cytoscape = lambda: networkx.cytoscape_graph(read_json(stem + ".cyjs"))
    checks = [
        ("GraphML, networkx", lambda c: check_networkx(networkx.read_graphml(stem + ".graphml", force_multigraph=True), c, xml, exact=is_json)),
        ("GraphML, igraph", lambda c: check_igraph(igraph.Graph.Read_GraphML(stem + ".graphml"), c, xml)),
        ("GEXF, networkx", lambda c: check_networkx(multi(networkx.read_gexf(stem + ".gexf", version="1.3")), c, xml, exact=is_json)),
        ("Cytoscape, networkx", lambda c: check_networkx(cytoscape(), c, plain, label="name", exact=is_json)),
        ("JSON, networkx", lambda c: check_networkx(node_link(".json"), c, plain, exact=is_json)),
        ("node-link, networkx", lambda c: check_networkx(node_link(".node-link.json"), c, plain, exact=is_json)),
        ("Pajek, networkx", lambda c: check_pajek_networkx(networkx.read_pajek(stem + ".net"), c)),
        ("Pajek, igraph", lambda c: check_pajek_igraph(igraph.Graph.Read_Pajek(stem + ".net"), c)),
        ("Pajek, lists", lambda c: check_pajek_lists(stem, c)),
    ]
    failed = False
    for name, check in checks:
        compare = Comparison(wanted)
        try:
            check(compare)
        except Exception as error:  # A reader that gives up is a fault of the file.
            compare.faults.append(f"{type(error).__name__}: {error}")
        count = f"{len(wanted['nodes'])} nodes, {len(wanted['edges'])} edges"
        print(f"{name}: {count}: {'the same' if not compare.faults else 'DIFFERENT'}")
        for fault in compare.faults[:5]:
            print(f"  {fault}")
        failed = failed or bool(compare.faults)
    sys.exit(1 if failed else 0)


def multi(graph):
    """GEXF without parallel edges is read as a simple graph, with the id of an edge among its attributes."""
    if graph.is_multigraph():
        return graph
    result = networkx.MultiDiGraph()
    result.add_nodes_from(graph.nodes(data=True))
    for u, v, data in graph.edges(data=True):
        result.add_edge(u, v, key=data["id"], **data)
    return result


main()
