#!/usr/bin/env bash
# Measures what building again costs and writes the record, again.md: a build of all episodes of a show but the last,
# then with the last, then with nothing new, and a build of all of them from nothing, which must give the same bytes.
#
#   docs/benchmarks/run-again.sh [SHOW.jsonl [RECORD_FOLDER]]
#
# SHOW.jsonl is ../shared/gold/related/gcp-podcast.jsonl by default. PODWEFT names the program, ./podweft by default.
set -eu
cd "$(dirname "$0")/../.."
show=${1:-../shared/gold/related/gcp-podcast.jsonl}
record=${2:-docs/benchmarks/2026-11-21-2core-epyc}
podweft=${PODWEFT-./podweft}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$record"
$podweft --version > /dev/null
TIMEFORMAT='%R s elapsed, %U s of processor for the program, %S s for the system'

step() {
    echo "## $1"
    echo
    echo '```'
    shift
    { time "$@"; } 2>&1
    echo '```'
    echo
}

{
    echo "# What building again costs"
    echo
    echo "Written by \`docs/benchmarks/run-again.sh\`. $(wc -l < "$show") episodes of one show, the last of them new in the"
    echo "second build."
    echo
    echo "- $($podweft --version), commit $(git rev-parse --short=10 HEAD)"
    echo "- $(java -version 2>&1 | head -n 1)"
    echo "- $(nproc) cores of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
    echo "- $(sed 's/ .*//' /proc/loadavg) programs at work on the machine when the run began: the time elapsed tells"
    echo "  little where these are more than the cores, that of the processor more"
    echo
    head -n -1 "$show" > "$scratch/show.jsonl"
    step "All episodes but the last" $podweft build "$scratch/show.jsonl" -o "$scratch/graphs"
    cat "$show" > "$scratch/show.jsonl"
    step "One more" $podweft build "$scratch/show.jsonl" -o "$scratch/graphs"
    step "Nothing new" $podweft build "$scratch/show.jsonl" -o "$scratch/graphs"
    step "All of them from nothing, without a catalog" \
        $podweft build "$scratch/show.jsonl" -o "$scratch/fresh" --no-catalog
    step "What the second build changed" $podweft diff -g "$scratch/graphs"
    diff -r -x catalog.db "$scratch/graphs" "$scratch/fresh"
    echo "Both folders hold the same bytes but for \`catalog.db\`, which has $(wc -c < "$scratch/graphs/catalog.db") bytes."
} | sed "s#$scratch/##g" > "$record/again.md"
cat "$record/again.md"
