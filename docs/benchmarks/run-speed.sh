#!/bin/sh
# Runs the speed benchmarks, each against a named peer, and leaves what JMH printed in a folder, a file a class.
#
#   docs/benchmarks/run-speed.sh [FOLDER [NOTES]]
#
# FOLDER defaults to target/speed. NOTES are files of JSON Lines with title and description, split by commas, for
# matching and tagging (default: the development and training gold; made-up notes where those are missing). Figures
# named cpu are processor time of all Java threads, which is what to compare on a machine with other work; the
# compiler's and the collector's threads are left out. OPTIONS are JMH's. Needs sfdp of Graphviz for the layout.
set -eu
cd "$(dirname "$0")/../.."
out=${1:-target/speed}
gold=../shared/gold
notes=${2:-}
[ -n "$notes" ] || { [ -f $gold/dev.jsonl ] && notes=$gold/dev.jsonl,$gold/train.jsonl; } || true
options=${OPTIONS:--wi 5 -w 5 -i 5 -r 5}
mkdir -p "$out"

mvn -q -B -Pbench -Dcheckstyle.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench-classpath.txt -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/bench-classpath.txt)

for name in Matching Tagging Related Communities Layout GraphMl Dedupe; do
    echo "$name"
    # shellcheck disable=SC2086
    java -cp "$classpath" org.openjdk.jmh.Main "${name}Benchmark" -f 1 $options \
        -prof dev.podweft.bench.ProcessorTime -jvmArgs "-Xmx3g -XX:+UseSerialGC -Dnotes=$notes" > "$out/$name.txt"
    grep -e '^# [A-Za-z].*: [0-9]*$' -e '^# Warmup.*# ' "$out/$name.txt" | sed 's/^# Warmup.*# /# /' | sort -u
    sed -n '/^Benchmark  /,$p' "$out/$name.txt"
done

if [ -f $gold/dev.jsonl ] && command -v python3 >/dev/null; then
    python3 -c '
import json, sys
for name in sys.argv[1:]:
    for line in open(name, encoding="utf-8"):
        print(json.loads(line)["description"])' $gold/dev.jsonl $gold/train.jsonl > "$out/notes.txt"
    for _ in $(seq 300); do cat "$out/notes.txt"; done > "$out/notes-100mb.txt"
    echo "wc -w of $(wc -c < "$out/notes-100mb.txt") bytes:"
    sh -c "time LC_ALL=C wc -w < '$out/notes-100mb.txt'"
    rm "$out/notes-100mb.txt"
fi
