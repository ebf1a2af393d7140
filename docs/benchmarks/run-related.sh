#!/bin/sh
# Measures related episodes on links that hosts wrote, and writes the record, related.md. Takes some two minutes.
#
#   docs/benchmarks/run-related.sh [GOLD_FOLDER [RECORD_FOLDER]]
#
# GOLD_FOLDER has SHOW.jsonl and SHOW.pairs.tsv (default ../shared/gold/related).
set -eu
cd "$(dirname "$0")/../.."
gold=${1:-../shared/gold/related}
record=${2:-docs/benchmarks/2026-11-21-2core-epyc}
page=$record/related.md
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$record"
COLUMNS=118
export COLUMNS
./podweft eval-related "$gold" --quiet > "$scratch/table"
{
    cat docs/benchmarks/related-head.md
    printf '\n- Podweft %s, commit %s\n' "$(./podweft --version | cut -d' ' -f2)" "$(git rev-parse --short HEAD)"
    printf -- '- %s\n' "$(java -version 2>&1 | sed -n 1p)"
    printf -- '- 2 cores of AMD EPYC, %s\n\n' "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)"
    printf '    podweft eval-related gold/related\n\n```\n'
    cat "$scratch/table"
    printf '```\n'
} > "$page"
