#!/bin/sh
# Makes up corpora of several sizes, reads them, finds which entries are one episode, and prints what that took and how
# right it was, a line of JSON a size.
#
#   docs/benchmarks/run-dedupe-scale.sh [FOLDER [SIZES]]
#
# FOLDER (default target/scale) keeps the corpora, which are not made again; a million episodes take 1.2 GB of disk.
# SIZES defaults to "1000 10000 100000 1000000". HEAP is the most that Java may take (default 5g).
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-target/scale}
sizes=${2:-1000 10000 100000 1000000}
mvn -q -B -Dcheckstyle.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/scale-classpath.txt -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/scale-classpath.txt)
for size in $sizes; do
    if [ ! -d "$folder/corpus-$size" ]; then
        java -Xmx512m -cp "$classpath" dev.podweft.bench.Generate "$size" 1 "$folder/part-$size"
        mv "$folder/part-$size" "$folder/corpus-$size"
    fi
    java -XX:+UseParallelGC "-Xmx${HEAP:-5g}" -cp "$classpath" dev.podweft.bench.DedupeScale "$folder/corpus-$size"
done
