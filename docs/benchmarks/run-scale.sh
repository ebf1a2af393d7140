#!/usr/bin/env bash
# Builds made-up corpora of growing size on this machine, asks the larger ones questions, and writes the record: scale.md,
# scale.jsonl and scale.svg. A million episodes take some 25 minutes on two quiet cores, and 12 GB of disk.
#
#   docs/benchmarks/run-scale.sh FOLDER [RECORD_FOLDER [EPISODES...]]
#
# FOLDER takes the corpora and the graphs; what is there of an earlier run is used again: a line of scale.jsonl in it
# spares that build. Needs Maven, python3, and GNU time.
set -eu
cd "$(dirname "$0")/../.."
folder=$1
record=${2:-docs/benchmarks/2026-11-21-2core-epyc}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 1000 10000 100000 1000000
mkdir -p "$folder" "$record"

mvn -q -B -Dcheckstyle.skip test-compile dependency:build-classpath -Dmdep.outputFile=target/scale-classpath.txt \
    -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/scale-classpath.txt)
options="-Xmx8g -XX:+UseParallelGC"
touch "$folder/scale.jsonl"
for size in "$@"; do
    if ! grep -q "\"listed\":$size," "$folder/scale.jsonl"; then
        rm -rf "$folder/graph-$size"
        load=$(cut -d' ' -f1 /proc/loadavg)
        # shellcheck disable=SC2086
        java $options -cp "$classpath" dev.podweft.bench.Scale "$size" "$folder" | grep '^{' |
            sed "s/}\$/,\"load\":$load}/" >> "$folder/scale.jsonl"
    fi
done
: > "$folder/ask.jsonl"
for size in "$@"; do
    if [ "$size" -ge 20000 ]; then
        java -Xmx2g -XX:+UseSerialGC -cp "$classpath" dev.podweft.bench.AskLarge "$folder/graph-$size" 2000 \
            >> "$folder/ask.jsonl"
        ls -l "$folder/graph-$size/catalog.db" | awk '{ print "{\"catalogBytes\":" $5 "}" }' >> "$folder/ask.jsonl"
    fi
done
largest=$folder/graph-$size
{
    ./podweft --version > /dev/null
    key=$(python3 -c "import sqlite3; print(sqlite3.connect('$largest/catalog.db').execute(
        'SELECT key FROM episodes WHERE id = (SELECT max(id) / 2 FROM episodes)').fetchone()[0])")
    for question in "related $key" "search PostgreSQL replication"; do
        # shellcheck disable=SC2086
        ./podweft $question -g "$largest" > /dev/null
        for i in 1 2 3 4 5; do
            # shellcheck disable=SC2086
            /usr/bin/time -f "{\"cold\":\"${question%% *}\",\"seconds\":%e,\"user\":%U}" \
                ./podweft $question -g "$largest" 2>&1 > /dev/null
        done
    done
} > "$folder/cold.jsonl"
python3 docs/benchmarks/scale-page.py "$folder" "$record" "$(git rev-parse --short HEAD)" "$options"
