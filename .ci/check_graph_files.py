#!/usr/bin/python3
"""Opens the graph files of a folder with other people's readers and checks that they agree.

Usage: check_graph_files.py DIR

Needs the Debian packages python3-networkx, python3-igraph and graphviz. Prints one line a file. Ends with 1 and one line
a fault where a file does not open, a reader warns, counts, labels, types or weights are missing or differ, a node that
has a place in the JSON has no colour, place or size elsewhere, or a link within notes or pages leads nowhere. Files that
only podweft export writes are looked at where they are there.
"""

import csv
import json
import math
import os
import re
import subprocess
import sys
import warnings

import igraph
import networkx

FAULTS = []
PLACED = set()
SMALL = 200_000  # bytes of a drawing that dot lays out in a second or two


def check(true, message):
    if not true:
        FAULTS.append(message)


def summary(name, reader, nodes, edges):
    """What a reader found: nodes as {id: (label, type)}, edges as a sorted list of (ends, type, weight)."""
    print(f"{name}: {len(nodes)} nodes, {len(edges)} edges ({reader})")
    for node, (label, kind) in nodes.items():
        check(label and kind, f"{name} ({reader}): node {node} has no label or no type")
    for ends, kind, weight in edges:
        check(kind and weight is not None and 0 < weight and math.isfinite(weight),
              f"{name} ({reader}): edge {ends} has no type or no weight above 0")
    return nodes, sorted(edges)


def edge(source, target, kind, weight):
    return tuple(sorted((source, target))), kind, None if weight is None else round(float(weight), 6)


def networkx_summary(name, graph, node_type, edge_type):
    nodes = {node: (data.get("label"), data.get(node_type)) for node, data in graph.nodes(data=True)}
    edges = [edge(s, t, data.get(edge_type), data.get("weight")) for s, t, data in graph.edges(data=True)]
    return summary(name, "networkx", nodes, edges)


def graphml_by_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    for node in PLACED & set(graph):
        check(all(key in graph.nodes[node] for key in ("x", "y", "size", "r", "g", "b")),
              f"{path}: node {node} has no colour, place or size")
    return networkx_summary(path, graph, "labelV", "labelE")


def graphml_of_neo4j(path):
    return networkx_summary(path, networkx.read_graphml(path, force_multigraph=True), "labelV", "labelE")


def graphml_by_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    nodes = {v["id"]: (v["label"], v["labelV"]) for v in graph.vs}
    ids = list(nodes)
    edges = [edge(ids[e.source], ids[e.target], e["labelE"], e["weight"]) for e in graph.es]
    return summary(path, "igraph", nodes, edges)


def plain_graphml(path):
    return networkx_summary(path, networkx.read_graphml(path, force_multigraph=True), "type", "type")


def yed(path):
    """NetworkX reads labels and shapes from yEd's own elements."""
    graph = networkx.read_graphml(path, force_multigraph=True)
    for node in PLACED & set(graph):
        check(all(graph.nodes[node].get(key) for key in ("shape_type", "label", "x", "y")),
              f"{path}: node {node} has no shape, label or place")
    return networkx_summary(path, graph, "type", "type")


def graphviz(path):
    """Draws the map where it was placed, and a small one laid out by dot; Graphviz must not say a word, and must draw every node and edge."""
    drawn = subprocess.run(["neato", "-n2", "-Tsvg", path], capture_output=True, check=True)
    check(not drawn.stderr, f"{path}: Graphviz says {drawn.stderr.decode()[:300]}")
    if len(drawn.stdout) < SMALL:
        laid_out = subprocess.run(["dot", "-Tsvg", path], capture_output=True, check=True)
        check(not laid_out.stderr, f"{path}: dot says {laid_out.stderr.decode()[:300]}")
    svg = drawn.stdout.decode()
    nodes, edges = svg.count('class="node"'), svg.count('class="edge"')
    print(f"{path}: {nodes} nodes, {edges} edges (graphviz)")
    return nodes, edges


def notes(folder):
    """Follows every link of every note of an Obsidian vault."""
    links, found = 0, 0
    for root, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(root, name), encoding="utf-8") as note:
                text = note.read()
            found += 1
            check(text.startswith("---\n") or name == "Start.md", f"{name}: a note without properties")
            for target in re.findall(r"\[\[([^|\]]+)\|", text):
                links += 1
                check(os.path.exists(os.path.join(folder, target + ".md")), f"{name}: no note {target}")
    print(f"{folder}: {found} notes, {links} links, all of them lead to a note")
    check(links > found, f"{folder}: hardly a link")
    return found


def page(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    anchors = re.findall(r'<a id="([^"]+)">', text)
    links = re.findall(r"\]\(#([^)]+)\)", text)
    check(not set(links) - set(anchors), f"{path}: links to {sorted(set(links) - set(anchors))[:3]}")
    print(f"{path}: {len(anchors)} entries, {len(links)} links, all of them lead to an entry")
    return len(anchors)


def gexf(path):
    graph = networkx.read_gexf(path)
    for node in PLACED & set(graph):
        look = graph.nodes[node].get("viz", {})
        check("color" in look and "position" in look and "size" in look,
              f"{path}: node {node} has no colour, place or size")
    return networkx_summary(path, graph, "v_type", "e_type")


def node_link(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    graph = networkx.node_link_graph(data)
    PLACED.update(node for node, d in graph.nodes(data=True) if "x" in d)
    check(PLACED or not graph, f"{path}: no node has a place")
    nodes = {node: (d.get("label"), d.get("type")) for node, d in graph.nodes(data=True)}
    edges = [edge(s, t, key, d.get("weight")) for s, t, key, d in graph.edges(keys=True, data=True)]
    return summary(path, "networkx", nodes, edges)


def tables(folder):
    def rows(name):
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file, strict=True))
        for row in found:
            check(None not in row and None not in row.values(), f"{name}: a row is longer or shorter than the header")
        return found

    nodes = {row["id"]: (row["label"], row["type"]) for row in rows("nodes.csv")}
    edges = [edge(row["source"], row["target"], row["kind"], row["weight"]) for row in rows("edges.csv")]
    return summary(os.path.join(folder, "nodes.csv and edges.csv"), "csv", nodes, edges)


def exported(folder, nodes, edges):
    """What podweft export writes beside the files of a build."""
    def there(name):
        return os.path.exists(os.path.join(folder, name))

    path = os.path.join(folder, "podweft.dot")
    drawn = graphviz(path)
    check(drawn == (len(nodes), len(edges)), f"{path}: Graphviz draws {drawn} nodes and edges")
    if there("obsidian"):
        check(notes(os.path.join(folder, "obsidian")) == len(nodes) + 1, "obsidian: not one note a node, and a start")
    if there("index.md"):
        check(page(os.path.join(folder, "index.md")) == len(nodes), "index.md: not one entry a node")
    if there("podweft-vosviewer.json"):
        with open(os.path.join(folder, "podweft-vosviewer.json"), encoding="utf-8") as file:
            network = json.load(file)["network"]
        items = {item["id"] for item in network["items"]}
        check(len(items) == len(network["items"]), "podweft-vosviewer.json: two items with one id")
        check(all(link[end] in items for link in network["links"] for end in ("source_id", "target_id")),
              "podweft-vosviewer.json: a link ends at no item")
        clusters = {cluster["cluster"] for cluster in network["clusters"]}
        check(all(item.get("cluster") in clusters for item in network["items"] if "cluster" in item),
              "podweft-vosviewer.json: an item in no cluster")


def compare(name, expected, found):
    nodes, edges = expected
    other_nodes, other_edges = found
    check(len(nodes) == len(other_nodes), f"{name}: {len(other_nodes)} nodes, and the JSON has {len(nodes)}")
    check(len(edges) == len(other_edges), f"{name}: {len(other_edges)} edges, and the JSON has {len(edges)}")
    unlike = [node for node in nodes if printable(nodes[node]) != printable(other_nodes.get(node))]
    check(not unlike, f"{name}: {len(unlike)} nodes with another label or type than in the JSON, first {unlike[:1]}")
    unlike = sorted(set(edges) ^ set(other_edges))
    check(not unlike, f"{name}: {len(unlike)} edges with another type or weight than in the JSON, first {unlike[:1]}")


def printable(pair):
    """Drops what XML and CSV cannot hold."""
    return pair and tuple("".join(c for c in text if c >= " " or c in "\t\n\r") for text in pair)


def main(folder):
    warnings.simplefilter("error")
    readers = {
        "podweft.graphml by networkx": lambda: graphml_by_networkx(os.path.join(folder, "podweft.graphml")),
        "podweft.graphml by igraph": lambda: graphml_by_igraph(os.path.join(folder, "podweft.graphml")),
        "podweft.gexf": lambda: gexf(os.path.join(folder, "podweft.gexf")),
        "nodes.csv and edges.csv": lambda: tables(folder),
    }
    more = {"plain.graphml": plain_graphml, "yed.graphml": yed, "neo4j.graphml": graphml_of_neo4j}
    for name, read in more.items():
        if os.path.exists(os.path.join(folder, name)):
            readers[name] = lambda read=read, path=os.path.join(folder, name): read(path)
    try:
        expected = node_link(os.path.join(folder, "podweft.json"))
    except Exception as fault:  # whatever a reader throws is the finding
        sys.exit(f"podweft.json does not open: {type(fault).__name__}: {fault}")
    for name, read in readers.items():
        try:
            compare(name, expected, read())
        except Exception as fault:
            FAULTS.append(f"{name} does not open: {type(fault).__name__}: {fault}")
    try:
        exported(folder, *expected)
    except Exception as fault:
        FAULTS.append(f"{folder}: {type(fault).__name__}: {fault}")
    for fault in FAULTS[:50]:
        print(fault, file=sys.stderr)
    if FAULTS:
        sys.exit(f"{len(FAULTS)} faults in {folder}")
    print(f"all files of {folder} open and agree")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: check_graph_files.py DIR")
    main(sys.argv[1])
