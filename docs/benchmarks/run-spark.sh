#!/usr/bin/env bash
# Builds made-up corpora on Apache Spark, local[2], and on one machine, and leaves what both printed in a folder.
#
#   docs/benchmarks/run-spark.sh FOLDER EPISODES...
#
# FOLDER takes, for each number of EPISODES, spark-N.log (of spark-submit, stages with the time of day), spark-N.time and
# local-N.time (GNU time: elapsed, processor, peak memory) and spark-N.sizes (bytes of each table), and summary.md.
# HEAP is the driver's memory, 8g by default, which on local[2] is that of all; SPARK_LOCAL_DIRS is where Spark shuffles.
# Needs Maven, which fetches Spark, GNU time, and some 10 GB of disk for a million episodes.
set -eu
cd "$(dirname "$0")/../.."
out=$1
shift
heap=${HEAP:-8g}
mkdir -p "$out"

mvn -q -B -ntp -DskipTests -Dcheckstyle.skip package dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt \
    -Dmdep.includeScope=test
mvn -q -B -ntp -f .ci/spark dependency:build-classpath -Dmdep.outputFile=target/classpath.txt \
    -Dmdep.includeScope=test -Dmdep.excludeScope=system
spark=$(tr ':' '\n' < .ci/spark/target/classpath.txt | grep -v 'podweft\|junit\|opentest4j\|apiguardian' | paste -sd:)
jar=target/podweft.jar

summary() {
    echo "# Made-up corpora on Apache Spark"
    echo
    echo "Written by \`docs/benchmarks/run-spark.sh\`; commit $(git rev-parse --short=10 HEAD), $(java -version 2>&1 |
        sed -n 1p), $(nproc) cores of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)."
    echo "Load of the machine when the run began: $(sed 's/ .*//' /proc/loadavg)."
}

# Prints the stages of a log and how many seconds each took.
stages() {
    sed -n 's/^\(.*\) INFO SparkBuild: podweft: \(.*\)$/\1|\2/p' "$1" | while IFS='|' read -r at stage; do
        echo "$(date -d "20${at//\//-}" +%s) $stage"
    done | awk '{ now = $1; $1 = ""; if (stage) print "| " stage " | " now - before " |"; stage = $0; before = now }'
}

summary > "$out/summary.md"
for n in "$@"; do
    corpus=$out/corpus-$n.jsonl
    [ -f "$corpus" ] || java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
        dev.podweft.bench.Generate "$n" 1 "$corpus"
    rm -rf "$out/spark-$n" "$out/local-$n"
    /usr/bin/time -v -o "$out/spark-$n.time" java "-Xmx$heap" -XX:+UseParallelGC -cp "$spark" \
        org.apache.spark.deploy.SparkSubmit --master 'local[2]' --driver-memory "$heap" \
        --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 \
        --class dev.podweft.spark.SparkBuild "$jar" build "$corpus" -o "$out/spark-$n" > "$out/spark-$n.log" 2>&1
    du -sb "$out/spark-$n"/* > "$out/spark-$n.sizes"
    /usr/bin/time -v -o "$out/local-$n.time" java "-Xmx$heap" -XX:+UseParallelGC -jar "$jar" \
        build "$corpus" -o "$out/local-$n" --quiet
    {
        echo
        echo "## $n episodes, $(wc -l < "$corpus") entries, $(wc -c < "$corpus") bytes"
        echo
        echo "| | local[2] | one machine |"
        echo "| --- | --- | --- |"
        for what in 'Elapsed (wall clock) time (h:mm:ss or m:ss)' 'User time (seconds)' \
            'Maximum resident set size (kbytes)'; do
            echo "| $what | $(sed -n "s/.*${what//[()]/.}: //p" "$out/spark-$n.time") | $(sed -n \
                "s/.*${what//[()]/.}: //p" "$out/local-$n.time") |"
        done
        echo "| bytes written | $(du -sb "$out/spark-$n" | cut -f1) | $(du -sb "$out/local-$n" | cut -f1) |"
        echo
        echo "| stage on Spark | seconds |"
        echo "| --- | --- |"
        stages "$out/spark-$n.log"
        echo
        echo "| table | bytes |"
        echo "| --- | --- |"
        awk '{ sub(".*/", "", $2); print "| " $2 " | " $1 " |" }' "$out/spark-$n.sizes"
    } >> "$out/summary.md"
done
cat "$out/summary.md"
