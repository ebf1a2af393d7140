#!/bin/sh
# Measures how long ./podweft takes to answer, and writes the record: start-up.md and start-up.json. Takes a minute for
# each Java.
#
#   docs/benchmarks/run-startup.sh [RECORD_FOLDER [JAVA_HOME...]]
#
# The Java on the path is measured where no JAVA_HOME is named. Each command runs three times to warm the disk's cache,
# then RUNS times (default 30). Needs hyperfine and Python 3.
set -eu
cd "$(dirname "$0")/../.."
record=${1:-docs/benchmarks/2026-11-21-2core-epyc}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")"
runs=${RUNS:-30}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$record"
jar=target/podweft.jar
title='Kernel level TLS'
load=$(cut -d' ' -f1-3 /proc/loadavg)

for home in "$@"; do
    JAVA_HOME=$home
    export JAVA_HOME
    ./podweft --version >/dev/null
    number=$(basename "$home")
    hyperfine -N -w 3 -r "$runs" --export-json "$scratch/$number.json" --style none \
        -n "java -version" "$home/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -version" \
        -n "podweft --version" "./podweft --version" \
        -n "podweft related" "./podweft related '$title'" \
        -n "podweft search" "./podweft search 'network socket'" \
        -n "podweft concept" "./podweft concept Linux" \
        -n "podweft find" "./podweft find 'linux 2024'" \
        -n "related, java -jar without the launcher's archive and options" "$home/bin/java -jar $jar related '$title'" \
        >/dev/null 2>&1
    "$home/bin/java" -version 2>&1 | sed -n 1p > "$scratch/$number.version"
done

python3 - "$record" "$scratch" "$runs" "$load" "$(git rev-parse --short HEAD)" << 'PAGE'
import glob, json, os, sys
record, scratch, runs, load, commit = sys.argv[1:]
raw = {}
page = open(record + "/start-up.md", "w", encoding="utf-8")
page.write(f"""# Start-up

    docs/benchmarks/run-startup.sh

Commands on the graph of the seeds, run {runs} times each after three that were not counted; wall time, and processor time of
the process with the compiler's and the collector's threads, in milliseconds. The launcher's own part is included: it looks
whether the jar is older than the sources, and whether the archive fits. Commit {commit}, 2 cores of AMD EPYC, load averages
when it began {load}. Raw numbers: `start-up.json`.
""")
for name in sorted(glob.glob(scratch + "/*.json")):
    version = open(name[:-4] + "version").read().strip()
    results = json.load(open(name))["results"]
    raw[version] = [{"command": r["command"], "times": r["times"], "user": r["user"], "system": r["system"]} for r in results]
    page.write(f"\n## {version}\n\n| | median | fastest | slowest | processor, mean |\n| --- | ---: | ---: | ---: | ---: |\n")
    for r in results:
        ms = [round(1000 * t) for t in (r["median"], r["min"], r["max"], r["user"] + r["system"])]
        page.write(f"| {r['command']} | {ms[0]} | {ms[1]} | {ms[2]} | {ms[3]} |\n")
page.close()
with open(record + "/start-up.json", "w", encoding="utf-8") as file:
    json.dump(raw, file, indent=1)
    file.write("\n")
PAGE
cat "$record/start-up.md"
