#!/usr/bin/env bash
# Measures the layout of the topic map beside Graphviz's, and how still the map stays when episodes are added.
# Needs Graphviz, and the shows to be measured as JSON Lines:  docs/benchmarks/run-map.sh FILE... > map.md
set -eu
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mvn -q -DskipTests -Dcheckstyle.skip test-compile >&2
mvn -q dependency:build-classpath -Dmdep.outputFile="$scratch/cp" -Dmdep.includeScope=test >&2
cp="target/test-classes:target/classes:$(cat "$scratch/cp")"
build() { java -cp "$cp" dev.podweft.cli.Main build "$@" >&2; }
folders=()
for file in seeds "$@"; do
    name=$(basename "$file" .jsonl)
    build "$file" -o "$scratch/$name"
    folders+=("$scratch/$name")
done
java -version 2>&1 | head -1
dot -V 2>&1
echo
echo "| graph | marks, ties | layout | seconds | neighbours kept | stress | variation of lengths | overlaps |"
echo "| --- | --- | --- | --: | --: | --: | --: | --: |"
java -cp "$cp" dev.podweft.map.LayoutBenchmark "${folders[@]}"
echo
echo "| show | episodes before, after | old marks | median move | 9 in 10 move at most | farthest |"
echo "| --- | --- | --: | --: | --: | --: |"
for file in "$@"; do
    name=$(basename "$file" .jsonl)
    all=$(wc -l < "$file")
    mkdir -p "$scratch/in"
    head -n $((all * 99 / 100)) "$file" > "$scratch/in/show.jsonl"
    rm -rf "$scratch/grown"
    build "$scratch/in/show.jsonl" -o "$scratch/grown"
    rm -rf "$scratch/before"
    cp -r "$scratch/grown" "$scratch/before"
    cp "$file" "$scratch/in/show.jsonl"
    build "$scratch/in/show.jsonl" -o "$scratch/grown"
    java -cp "$cp" dev.podweft.map.StabilityBenchmark "$name" "$((all * 99 / 100)), $all" "$scratch/before" "$scratch/grown"
done
