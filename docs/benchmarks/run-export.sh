#!/usr/bin/env bash
# Writes a graph of 100,000 nodes and a million edges in every format within 1 GB of heap, and prints what each took.
# usage: docs/benchmarks/run-export.sh [FORMAT...]     (after mvn test-compile)
set -eu
cd "$(dirname "$0")/../.."
[ -s target/class-path.txt ] \
    || mvn -q dependency:build-classpath -Dmdep.outputFile=target/class-path.txt -Dmdep.includeScope=test >/dev/null
java -Xmx1g -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
    dev.podweft.export.ExportBenchmark 100000 1000000 "$@"
