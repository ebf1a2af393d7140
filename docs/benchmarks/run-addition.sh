#!/usr/bin/env bash
# Builds a made-up corpus on this machine, adds a thousand episodes to it that come from another seed, in files of their
# own, and prints what each command took. A million episodes take some fifteen minutes on two quiet cores, and 6 GB of disk.
#
#   docs/benchmarks/run-addition.sh FOLDER [EPISODES [MORE]]
#
# FOLDER takes corpora and graph; what is there of an earlier run is used again, but for what was added. Needs Maven and
# GNU time.
set -eu
cd "$(dirname "$0")/../.."
folder=$1
size=${2:-1000000}
more=${3:-1000}
mkdir -p "$folder"

mvn -q -B -Dcheckstyle.skip test-compile dependency:build-classpath -Dmdep.outputFile=target/scale-classpath.txt \
    -Dmdep.includeScope=test
classpath=target/classes:$(cat target/scale-classpath.txt)
generate() {
    [ -d "$3" ] || java -cp "target/test-classes:$classpath" dev.podweft.bench.Generate "$1" "$2" "$3"
}
build() {
    cut -d' ' -f1-3 /proc/loadavg
    # shellcheck disable=SC2086
    /usr/bin/time -f "%e s elapsed, %U s user, %S s system, %M kB at most" \
        java $1 -cp "$classpath" dev.podweft.cli.Main build "$folder/corpus-$size" -o "$2" 2>&1 | tr '\r' '\n' | tail -5
    ls -l "$2/catalog.db" | awk '{ print $5 " bytes of catalog.db" }'
}
generate "$size" 7 "$folder/corpus-$size"
generate "$more" 99 "$folder/more-$more"
rm -rf "$folder/corpus-$size/more"
if [ ! -d "$folder/whole-$size" ]; then
    build "-Xmx8g -XX:+UseParallelGC" "$folder/whole-$size"
fi
cp -r "$folder/more-$more" "$folder/corpus-$size/more"
rm -f "$folder/corpus-$size/more/.truth.tsv"
for run in 1 2 3; do
    rm -rf "$folder/added-$size"
    cp -r "$folder/whole-$size" "$folder/added-$size"
    echo "adding, run $run"
    build "-XX:+UseParallelGC" "$folder/added-$size"
done
