"""Measures the peers that are not Java, on the graph that PeerFiles wrote: communities by igraph, GraphML by NetworkX,
the places of sfdp, and wc -w on 300 copies of the notes; and, with igraph's function, the modularity of all communities.

    speed-peers.py FOLDER NOTES      prints JSON: name, milliseconds, and figures that belong beside them
"""
import csv
import io
import json
import os
import random
import resource
import subprocess
import sys
import time

import igraph
import networkx

ROUNDS = 5
COPIES = 300


def processor():
    """Returns the seconds of this process and of those it started and waited for."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in both)


def measured(work):
    """Returns the least of wall and of processor time in milliseconds, and what the last round gave."""
    wall, cpu, result = [], [], None
    for _ in range(ROUNDS):
        wall_start, cpu_start = time.perf_counter(), processor()
        result = work()
        wall.append(1000 * (time.perf_counter() - wall_start))
        cpu.append(1000 * (processor() - cpu_start))
    return min(wall), min(cpu), result


def main(folder, notes):
    random.seed(1)
    out = []

    def add(name, work, figures):
        wall, cpu, result = measured(work)
        out.append({"benchmark": name, "wall": wall, "cpu": cpu, "figures": figures(result)})

    ties = [(a, b, float(w)) for a, b, w in csv.reader(open(folder + "/ties.tsv", encoding="utf-8"), delimiter="\t",
                                                        quoting=csv.QUOTE_NONE)]
    graph = igraph.Graph.TupleList(ties, weights=True)

    def quality(result):
        return {"communities": len(set(result)), "modularity": round(graph.modularity(result, weights="weight"), 4)}

    add("igraph Leiden", lambda: graph.community_leiden(objective_function="modularity", weights="weight",
                                                        n_iterations=-1).membership, quality)
    add("igraph Leiden twice", lambda: graph.community_leiden(objective_function="modularity", weights="weight",
                                                              n_iterations=2).membership, quality)
    add("igraph Louvain", lambda: graph.community_multilevel(weights="weight").membership, quality)
    found = {}
    for who, topic, cluster in csv.reader(open(folder + "/clusters.tsv", encoding="utf-8"), delimiter="\t",
                                          quoting=csv.QUOTE_NONE):
        found.setdefault(who, {})[topic] = int(cluster)
    qualities = {who: quality([clusters[name] for name in graph.vs["name"]]) for who, clusters in found.items()}
    text = open(folder + "/podweft.graphml", encoding="utf-8").read()
    add("NetworkX reads podweft's GraphML", lambda: networkx.read_graphml(io.BytesIO(text.encode())),
        lambda g: {"edges": g.number_of_edges()})
    read = networkx.read_graphml(io.BytesIO(text.encode()))
    add("NetworkX writes the same graph", lambda: "".join(networkx.generate_graphml(read)),
        lambda t: {"characters": len(t)})
    dot = folder + "/ties.dot"
    with open(dot, "w", encoding="utf-8") as file:
        file.write("graph {\n" + "".join(f'"{a}" -- "{b}"\n' for a, b, _ in ties) + "}\n")
    add("sfdp", lambda: subprocess.run(["sfdp", "-Tplain", "-o", os.devnull, dot], check=True),
        lambda _: {"ties": len(ties)})
    count_words(folder + "/notes.txt", notes, add)
    json.dump({"versions": {"python": sys.version.split()[0], "igraph": igraph.__version__,
                            "networkx": networkx.__version__,
                            "sfdp": subprocess.run(["sfdp", "-V"], capture_output=True,
                                                   text=True, check=True).stderr.split("version ")[1].split()[0]},
               "qualities": qualities, "results": out}, sys.stdout, indent=1)


def count_words(path, notes, add):
    """Measures wc -w on copies of the notes; leaves it out where there are none."""
    if not notes:
        return
    lines = [json.loads(line)["description"] for name in notes.split(",") for line in open(name, encoding="utf-8")]
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(COPIES):
            file.writelines(line + "\n" for line in lines)
    add("wc -w", lambda: subprocess.run(["wc", "-w", path], check=True, capture_output=True,
                                        env={"LC_ALL": "C", "PATH": os.environ["PATH"]}),
        lambda done: {"bytes": os.path.getsize(path), "words": int(done.stdout.split()[0])})
    os.remove(path)


main(sys.argv[1], sys.argv[2])
