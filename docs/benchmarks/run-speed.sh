#!/bin/sh
# Runs the speed benchmarks, each against named peers, and writes the record: speed.md, speed.json, speed.svg. Takes a
# quarter of an hour on a quiet machine.
#
#   docs/benchmarks/run-speed.sh [RECORD_FOLDER [NOTES]]
#
# NOTES are files of JSON Lines with title and description, split by commas, for matching and tagging (default: the
# development and training gold; made-up notes where those are missing). Figures named cpu are processor time of all Java
# threads, which is what to compare on a machine with other work; the compiler's and the collector's threads are left
# out. ONLY names the benchmarks to run, OPTIONS are JMH's. Needs sfdp of Graphviz, and for the other peers Debian's
# python3-igraph and python3-networkx (PYTHON says which Python has them).
set -eu
cd "$(dirname "$0")/../.."
record=${1:-docs/benchmarks/2026-11-21-2core-epyc}
out=target/speed
gold=../shared/gold
notes=${2:-}
[ -n "$notes" ] || { [ -f $gold/dev.jsonl ] && notes=$gold/dev.jsonl,$gold/train.jsonl; } || true
options=${OPTIONS:--wi 3 -w 2 -i 5 -r 2}
python=${PYTHON:-/usr/bin/python3}
rm -rf "$out"
mkdir -p "$out" "$record"
uptime > "$out/load.txt"

mvn -q -B -Pbench -Dcheckstyle.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench-classpath.txt -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/bench-classpath.txt)
java -Xmx3g -cp "$classpath" dev.podweft.bench.PeerFiles "$out"

"$python" docs/benchmarks/speed-peers.py "$out" "$notes" > "$out/peers.json"

# measure NAME PATTERN MORE_JVM_OPTIONS JMH_OPTIONS...
measure() {
    name=$1 pattern=$2 more=$3
    shift 3
    echo "$name"
    java -cp "$classpath" org.openjdk.jmh.Main "$pattern" -f 1 "$@" -rf json -rff "$out/$name.json" \
        -prof dev.podweft.bench.ProcessorTime \
        -jvmArgs "-Xmx3g -XX:+UseSerialGC -Dnotes=$notes -Dwoven=$out/podweft.json $more" > "$out/$name.txt"
    sed -n '/^Benchmark  /,$p' "$out/$name.txt"
}

for name in ${ONLY:-Related Communities GraphMl Layout Limits Dedupe Matching Tagging}; do
    # shellcheck disable=SC2086
    case $name in
        Tagging)
            measure Tagging 'TaggingBenchmark.podweft$' '' $options -wi 8
            measure TaggingPeer TaggingBenchmark.tokensRegexNerOnTen -Xmx6g -bm ss -wi 0 -i 1 ;;
        Matching)
            measure Matching MatchingBenchmark '' $options -wi 8
            measure Matching100 MatchingBenchmark -Dcopies=300 -bm ss -wi 0 -i 2 ;;
        Dedupe) measure Dedupe DedupeBenchmark '' -bm ss -wi 5 -i 5 ;;
        *) measure "$name" "${name}Benchmark" '' $options ;;
    esac
done

uptime >> "$out/load.txt"
"$python" docs/benchmarks/speed-page.py "$out" "$record" "$(git rev-parse --short HEAD)" "$options"
