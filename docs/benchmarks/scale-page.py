"""Writes scale.md, scale.jsonl and scale.svg from what run-scale.sh measured: FOLDER RECORD_FOLDER COMMIT OPTIONS."""
import json
import math
import subprocess
import sys
from pathlib import Path

folder, record, commit, options = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]


def lines(name):
    return [json.loads(line) for line in (folder / name).read_text().splitlines() if line.startswith("{")]


runs = sorted(lines("scale.jsonl"), key=lambda run: run["listed"])
stages = list(dict.fromkeys(name for run in reversed(runs) for name, value in run.items() if isinstance(value, dict)))
short = {"finding which entries are one episode": "finding duplicates"}


def slope(points):
    """The slope between the last two points on logarithmic scales, where both are above 0."""
    if len(points) < 2 or min(points[-2][1], points[-1][1]) <= 0:
        return ""
    (x1, y1), (x2, y2) = points[-2:]
    return f"{math.log(y2 / y1) / math.log(x2 / x1):.2f}"


def row(name, values, form):
    cells = " | ".join(form.format(value) if value else "–" for value in values)
    return f"| {name} | {cells} | {slope([(run['listed'], value) for run, value in zip(runs, values)])} |"


def cpu(stage):
    return [run.get(stage, {"cpu": 0})["cpu"] for run in runs]


def wall(stage):
    return [run.get(stage, {"wall": 0})["wall"] for run in runs]


total_cpu = [sum(run[stage]["cpu"] for stage in stages if stage in run) for run in runs]
total_wall = [sum(run[stage]["wall"] for stage in stages if stage in run) for run in runs]
head = "| | " + " | ".join(f"{run['listed']:,}" for run in runs) + " | slope |\n| --- |" + " ---: |" * (len(runs) + 1)
page = ["# Made-up corpora on one machine", "",
        "![Seconds of processor by stage over the number of episodes, on logarithmic scales](scale.svg)", "",
        "Written by `docs/benchmarks/run-scale.sh`: corpora of `dev.podweft.bench.Generate` (notes of some 150 words, "
        "several sources, drifted second listings), each built in a process of its own. Seconds of processor are of all "
        "threads, the compiler's and the collector's among them. The slope is that between the last two sizes on "
        "logarithmic scales: 1 is proportional. From 20,000 episodes on a corpus is large: the catalog holds all, the "
        "graph files the top concepts.", "",
        f"- Commit {commit}, `{options}`",
        "- " + subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[0],
        "- 2 cores of AMD EPYC; load of the machine when each build began: "
        + ", ".join(str(run.get("load", "?")) for run in runs), "",
        "Seconds of processor:", "", head]
page += [row(short.get(stage, stage), cpu(stage), "{:.1f}") for stage in stages]
page += [row("**all**", total_cpu, "**{:.1f}**"), "", "Elapsed, and the rest:", "", head]
page += [row(short.get(stage, stage) + ", s", wall(stage), "{:.1f}") for stage in stages]
page += [row("**all**, s", total_wall, "**{:.1f}**"),
         row("episodes", [run["episodes"] for run in runs], "{:,}"),
         row("concepts", [run["topics"] for run in runs], "{:,}"),
         row("links", [run["links"] for run in runs], "{:,}"),
         row("old generation of the heap at most, MB", [run["peakHeapMB"] for run in runs], "{:,}"),
         row("bytes on disk, MB", [run["diskMB"] for run in runs], "{:,.1f}"), ""]

asked = lines("ask.jsonl")
page += ["Questions to a warm process (`dev.podweft.bench.AskLarge`, one thread, each question asked once before):", "",
         "| episodes | related, p50 | p99 | search, p50 | p99 | catalog |", "| ---: |" + " ---: |" * 5]
for answer, size in zip(asked[::2], asked[1::2]):
    page.append(f"| {answer['episodes']:,} | {answer['relatedP50']} ms | {answer['relatedP99']} ms | "
                f"{answer['searchP50']} ms | {answer['searchP99']} ms | {size['catalogBytes'] / 2**30:.2f} GiB |")
cold = lines("cold.jsonl")
for name in ("related", "search"):
    times = sorted(entry["seconds"] for entry in cold if entry["cold"] == name)
    users = sorted(entry["user"] for entry in cold if entry["cold"] == name)
    page += ["", f"`podweft {name}` as a command on the largest: {times[len(times) // 2]} s elapsed, "
             f"{users[len(users) // 2]} s of processor (medians of {len(times)})."]
(record / "scale.md").write_text("\n".join(page) + "\n")
(record / "scale.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in runs + asked + cold))

# The plot: a line a stage.
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 500, 60, 230, 20, 50
colours = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#777777", "#000000", "#994455"]
low_x, high_x = math.log10(runs[0]["listed"]), math.log10(runs[-1]["listed"])
low_y, high_y = -1.0, math.ceil(math.log10(max(total_cpu)))


def x(value):
    return LEFT + (math.log10(value) - low_x) / (high_x - low_x) * (WIDTH - LEFT - RIGHT)


def y(value):
    return HEIGHT - BOTTOM - (max(low_y, math.log10(max(value, 1e-3))) - low_y) / (high_y - low_y) * (HEIGHT - TOP - BOTTOM)


svg = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
       "<title>Seconds of processor by stage over the number of episodes</title>",
       f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
for power in range(int(low_y), int(high_y) + 1):
    place = y(10 ** power)
    svg.append(f'<path d="M{LEFT} {place:.1f}H{WIDTH - RIGHT}" stroke="#dddddd"/>'
               f'<text x="{LEFT - 8}" y="{place + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
for run in runs:
    place = x(run["listed"])
    svg.append(f'<path d="M{place:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#dddddd"/>'
               f'<text x="{place:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{run["listed"]:,}</text>')
svg.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">episodes</text>')
series = [("all", total_cpu)] + [(short.get(stage, stage), cpu(stage)) for stage in stages if cpu(stage)[-1] and stage != "start"]
series.sort(key=lambda entry: -entry[1][-1])
below = 0.0
for number, (name, values) in enumerate(series):
    points = " ".join(f"{x(run['listed']):.1f},{y(value):.1f}" for run, value in zip(runs, values) if value)
    below = max(below + 16, y(values[-1]) + 4)
    svg.append(f'<polyline points="{points}" fill="none" stroke="{colours[number % len(colours)]}" '
               f'stroke-width="{3 if name == "all" else 1.5}"/>'
               f'<text x="{WIDTH - RIGHT + 10}" y="{below:.1f}" fill="{colours[number % len(colours)]}">'
               f"{name}, {values[-1]:.0f} s</text>")
svg.append("</svg>")
(record / "scale.svg").write_text("\n".join(svg) + "\n")
