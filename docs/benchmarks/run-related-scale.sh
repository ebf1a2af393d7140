#!/bin/sh
# Relates made-up episodes without a graph, on two threads, and tells what each stage takes and what is lost by not
# comparing all pairs.
#
#   docs/benchmarks/run-related-scale.sh [EPISODES...]
#
# EPISODES default to 10000 100000 1000000; the last takes 8 GiB of heap and a quarter of an hour of two cores.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -Dcheckstyle.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench-classpath.txt -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/bench-classpath.txt)
[ $# -gt 0 ] || set -- 10000 100000 1000000
for episodes in "$@"; do
    echo "$episodes episodes"
    java -Xmx8g -XX:+UseParallelGC -cp "$classpath" dev.podweft.analyze.RelatedScale "$episodes" 20
done
