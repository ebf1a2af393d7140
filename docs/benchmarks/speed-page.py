"""Makes the record of run-speed.sh, speed.md, speed.json and speed.svg, from what it left in a folder.

    speed-page.py FOLDER RECORD COMMIT OPTIONS
"""
import json
import math
import os
import re
import subprocess
import sys

# Heading, what one call is, the row of Podweft, the rows of peers: file, benchmark, label; and what to know.
GROUPS = [
    ("Names in text", "the notes of 280 episodes", ("Matching", "podweft", "Podweft: folds, finds plurals, gaps, places"),
     [("Matching", "doubleArrayTrie", "aho-corasick-double-array-trie 1.2.3, whole words"),
      ("Matching", "lucene", "Lucene 9.12.3 FST, from each word"),
      ("Matching", "podweftWordsOnly", "Podweft's words alone, no names")], ""),
    ("Names in 100 MB", "300 copies of these notes", ("Matching100", "podweft", "Podweft"),
     [("Matching100", "doubleArrayTrie", "aho-corasick-double-array-trie"), ("Matching100", "lucene", "Lucene FST"),
      ("Matching100", "podweftWordsOnly", "Podweft's words alone"), ("peers", "wc -w", "wc -w of GNU coreutils")], ""),
    ("Tagging", "280 episodes; TokensRegexNER, with the same names, the first ten of them, times 28",
     ("Tagging", "podweft", "Podweft: names, decisions, versions, minutes"),
     [("TaggingPeer", "tokensRegexNerOnTen", "CoreNLP 4.5.10 TokensRegexNER")],
     "TokensRegexNER walks all rules at every token; it is meant for hundreds, and here has 60,000. With little of a "
     "processor free, Podweft is not warm after the first seconds: warm and alone it takes "
     "[194 ms, and TokensRegexNER 11.7 s for ten](tagging-speed.md)."),
    ("Related episodes", "twenty for each of {episodes} made-up episodes", ("Related", "podweft", "Podweft: topics, words, reasons"),
     [("Related", "moreLikeThisOverTopics", "Lucene MoreLikeThis over the same topics"),
      ("Related", "moreLikeThisOverText", "Lucene MoreLikeThis over title and notes")],
     "Podweft's time includes making the vectors and the index; Lucene's index is there before."),
    ("Communities", "one network, co-occurrences and relations of the topics of {episodes} made-up episodes, {ties} ties",
     ("Communities", "oneStart", "Podweft: Leiden, one start"),
     [("Communities", "podweft", "Podweft: network, three starts, names for what is found"),
      ("peers", "igraph Leiden", "igraph Leiden until stable, one start, in C"),
      ("peers", "igraph Leiden twice", "igraph Leiden, two iterations, one start, in C"),
      ("peers", "igraph Louvain", "igraph Louvain, in C"),
      ("Communities", "greedyModularity", "JGraphT 1.5.3 greedy modularity"),
      ("Communities", "labelPropagation", "JGraphT label propagation, without weights")], ""),
    ("Places on the map", "the same graph, {nodes} nodes and {edges} edges", ("Layout", "podweft", "Podweft: names without overlaps, lands"),
     [("peers", "sfdp", "sfdp: points, of topics and their {ties} ties only")], ""),
    ("GraphML, written", "the same graph", ("GraphMl", "podweftWrites", "Podweft, all evidence"),
     [("GraphMl", "jgraphtWrites", "JGraphT, label and weight only"),
      ("peers", "NetworkX writes the same graph", "NetworkX, all evidence")], ""),
    ("The graph, read", "the same graph", ("GraphMl", "podweftReadsItsJson", "Podweft, its JSON"),
     [("GraphMl", "jgraphtReadsPodwefts", "JGraphT, Podweft's GraphML"),
      ("GraphMl", "jgraphtReadsItsOwn", "JGraphT, its own GraphML"),
      ("peers", "NetworkX reads podweft's GraphML", "NetworkX, Podweft's GraphML")],
     "Podweft reads no GraphML."),
]


def load(folder):
    """Returns results by file and benchmark, each with wall, cpu and raw numbers; and the figures of each file."""
    results, figures = {}, {}
    for name in sorted(os.listdir(folder)):
        stem, kind = os.path.splitext(name)
        if kind == ".txt" and stem not in ("load", "notes"):
            text = open(f"{folder}/{name}", encoding="utf-8").read()
            figures[stem] = {k: int(v) for k, v in re.findall(r"^(?:# Warmup.*)?# ([A-Za-z][^:\n]*): (\d+)$", text, re.M)}
        if kind != ".json" or stem in ("peers", "podweft"):
            continue
        for run in json.load(open(f"{folder}/{name}", encoding="utf-8")):
            bench = run["benchmark"].rsplit(".", 1)[1]
            if run.get("params"):
                bench += " " + " ".join(run["params"].values())
            metrics = run["secondaryMetrics"]
            cpu = next(m for k, m in metrics.items() if k.endswith("cpu"))
            walls, cpus = run["primaryMetric"]["rawData"], cpu["rawData"]
            results[stem, bench] = {"wall": min(walls[0]), "cpu": min(cpus[0]), "rawWall": walls, "rawCpu": cpus}
    peers = json.load(open(folder + "/peers.json", encoding="utf-8"))
    for peer in peers["results"]:
        results["peers", peer["benchmark"]] = {"wall": peer["wall"], "cpu": peer["cpu"], "figures": peer["figures"]}
    if ("TaggingPeer", "tokensRegexNerOnTen") in results:
        ten = results["TaggingPeer", "tokensRegexNerOnTen"]
        ten.update({"perTen": dict(ten), "wall": 28 * ten["wall"], "cpu": 28 * ten["cpu"]})
    return results, figures, peers


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def tables(results, sizes):
    """Returns the tables as Markdown, and the ratios for the plot."""
    lines, ratios = [], []
    for heading, call, ours, peers, remark in GROUPS:
        call = call.format(**sizes)
        peers = [(where, bench, label.format(**sizes)) for where, bench, label in peers]
        if ours[:2] not in results:
            continue
        base = results[ours[:2]]["cpu"]
        lines += ["", f"## {heading}", "", f"One call: {call}. {remark}".strip(), "",
                  "| | ms of processor time | ms elapsed | times Podweft |", "| --- | ---: | ---: | ---: |"]
        for row in [ours] + peers:
            if row[:2] in results:
                r = results[row[:2]]
                lines.append(f"| {row[2]} | {number(r['cpu'])} | {number(r['wall'])} | {number(r['cpu'] / base)} |")
                if row is not ours:
                    ratios.append((heading, row[2], r["cpu"] / base))
    return lines, ratios


def dedupe(results, figures):
    lines = ["", "## Duplicates", "", "| | records | ms of processor time | records a second |",
             "| --- | ---: | ---: | ---: |"]
    text = open(sys.argv[1] + "/Dedupe.txt", encoding="utf-8").read() if figures.get("Dedupe") else ""
    counts = [int(n) for n in dict.fromkeys(re.findall(r"# records: (\d+)", text))]
    sizes = sorted((int(k[1].split()[-1]), v) for k, v in results.items() if k[0] == "Dedupe")
    for count, (size, r) in zip(sorted(counts), sizes):
        lines.append(f"| Podweft | {count:,} | {number(r['cpu'])} | {number(1000 * count / r['cpu'])} |")
    return lines + ["| splink 4, as published, not measured here | 1,000,000 | – | some 17,000 |", "",
                    "splink's page says \"a million records on a laptop in around a minute\", of persons with a few short "
                    "columns; Podweft compares titles, notes, dates and addresses. Per second of processor time."] if sizes else []


def limits(results, figures):
    f = figures.get("Limits", {})
    if not f:
        return []
    lines = ["", "## What the machine can do", "", "| | MB | ms of processor time | MB/s of it | MB/s elapsed |",
             "| --- | ---: | ---: | ---: | ---: |"]
    for bench, label, size in (("readMemory", "memory read, one thread", f["bytes read from memory"]),
                               ("copyMemory", "memory copied, one thread (bytes read, as many written)",
                                f["bytes copied in memory"]),
                               ("writeFile", "the bytes of the GraphML, to the system's cache", f["bytes written to disk"]),
                               ("writeDisk", "the same, until the disk has them", f["bytes written to disk"])):
        r = results["Limits", bench]
        lines.append(f"| {label} | {size / 1e6:.1f} | {number(r['cpu'])} | {number(size / 1e3 / r['cpu'])} | "
                     f"{number(size / 1e3 / r['wall'])} |")
    if ("Matching100", "podweft") in results:
        size = figures["Matching100"]["bytes"]
        lines += ["", "The matcher goes through " + f"{size / 1e3 / results['Matching100', 'podweft']['cpu']:.0f}"
                  + " MB of notes a second, and finding its words through "
                  + f"{size / 1e3 / results['Matching100', 'podweftWordsOnly']['cpu']:.0f}: neither is near what memory "
                  + "gives."]
    if ("GraphMl", "podweftWrites") in results:
        lines += ["", f"The GraphML is made at {f['bytes written to disk'] / 1e3 / results['GraphMl', 'podweftWrites']['cpu']:.0f}"
                  " MB/s of processor time."]
    return lines


def plot(ratios):
    """Returns an SVG: how many times Podweft's processor time each peer takes, on a logarithmic axis."""
    low = math.floor(min(math.log10(r) for _, _, r in ratios))
    high = math.ceil(max(math.log10(r) for _, _, r in ratios))
    left, width, row = 430, 420, 22

    def x(ratio):
        return left + width * (math.log10(ratio) - low) / (high - low)

    groups = list(dict.fromkeys(g for g, _, _ in ratios))
    height = 70 + row * (len(ratios) + len(groups))
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 90} {height}" '
           'font-family="sans-serif" font-size="13">',
           '<title>Processor time of peers as a multiple of Podweft\'s</title>',
           f'<rect width="100%" height="{height}" fill="#fff"/>']
    for power in range(low, high + 1):
        at = x(10 ** power)
        colour = "#333" if power == 0 else "#ddd"
        out.append(f'<path d="M{at:.1f} 40V{height - 8}" stroke="{colour}"/>')
        label = {0: "1"}.get(power, f"{10 ** power:,}" if power > 0 else f"1/{10 ** -power:,}")
        out.append(f'<text x="{at:.1f}" y="30" text-anchor="middle" fill="#333">{label}</text>')
    out.append('<text x="8" y="30" fill="#333">Processor time, Podweft = 1</text>')
    y = 48
    for group in groups:
        y += row
        out.append(f'<text x="8" y="{y}" font-weight="bold" fill="#111">{group}</text>')
        for _, label, ratio in (r for r in ratios if r[0] == group):
            y += row
            colour = "#1b6f4a" if ratio >= 1 else "#a8431f"
            start, end = sorted((x(1), x(ratio)))
            out.append(f'<text x="24" y="{y}" fill="#333">{label}</text>')
            out.append(f'<rect x="{start:.1f}" y="{y - 11}" width="{max(1, end - start):.1f}" height="13" '
                       f'fill="{colour}"/>')
            at, anchor = (end + 5, "start") if ratio >= 1 else (start - 5, "end")
            out.append(f'<text x="{at:.1f}" y="{y}" text-anchor="{anchor}" fill="#333">{number(ratio)}</text>')
    return "\n".join(out + ["</svg>", ""])


def main(folder, record, commit, options):
    results, figures, peers = load(folder)
    versions, qualities = peers["versions"], peers["qualities"]
    load_before, load_after = [line.strip() for line in open(folder + "/load.txt", encoding="utf-8")]
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]
    sizes = {key: f"{figures['Layout'][key]:,}" for key in ("episodes", "nodes", "edges")}
    body, ratios = tables(results, {**sizes, "ties": f"{results['peers', 'sfdp']['figures']['ties']:,}"})
    head = f"""# Speed beside peers

    docs/benchmarks/run-speed.sh

All figures are of one run, and the ratios are between its rows. **Compare processor time**: of all Java threads without the
compiler's and the collector's, or of the other programs; it holds on a machine with other work, the time elapsed does not.
Each is that of the best iteration, since the first ones still pay for the compiler where little of a processor is free. The
last column is a row's processor time as a multiple of Podweft's: above 1, Podweft takes less.

- Podweft 0.1.0-SNAPSHOT, commit {commit}; {java}; JMH 1.37, one fork, `{options}`, names and tagging with `-wi 8`, the slow ones with fewer
- Python {versions['python']}, igraph {versions['igraph']}, NetworkX {versions['networkx']}, Graphviz {versions['sfdp']}
- 2 cores of AMD EPYC. Before: `{load_before}`. After: `{load_after}`.
- Raw numbers: `speed.json`.

![Processor time of each peer as a multiple of Podweft's](speed.svg)
"""
    quality = ["", "The weighted modularity of what was found, all by igraph's function:", ""]
    igraph = {key: results["peers", key]["figures"] for key in ("igraph Leiden", "igraph Leiden twice", "igraph Louvain")}
    for who, found in {**qualities, **igraph}.items():
        quality.append(f"- {who}: {found['modularity']:.3f} in {found['communities']} communities")
    at = next((i for i, line in enumerate(body) if line == "## Places on the map"), len(body)) - 1
    body[at:at] = quality
    lines = body + dedupe(results, figures) + limits(results, figures)
    with open(record + "/speed.md", "w", encoding="utf-8") as page:
        page.write(head + "\n".join(lines) + "\n")
    with open(record + "/speed.json", "w", encoding="utf-8") as raw:
        json.dump({"figures": figures, "versions": versions, "qualities": qualities,
                   "results": [{"group": k[0], "benchmark": k[1], **v} for k, v in sorted(results.items())]}, raw, indent=1)
        raw.write("\n")
    if ratios:
        with open(record + "/speed.svg", "w", encoding="utf-8") as picture:
            picture.write(plot(ratios))


main(*sys.argv[1:])
