#!/bin/sh
# Measures the tagger and its baselines and writes the record: tagging.md, and the tagger's raw numbers as
# tagging.jsonl: on the development gold, then on both gold files. Takes some minutes, nearly all of it TokensRegexNER.
#
#   docs/benchmarks/run-tagging.sh [GOLD_FOLDER [RECORD_FOLDER]]
#
# GOLD_FOLDER has dev.jsonl and train.jsonl (default ../shared/gold). MODELS names CoreNLP's models jar; without it, Maven
# fetches the jar (474 MB) into a folder for temporary files and leaves it there.
set -eu
cd "$(dirname "$0")/../.."
gold=${1:-../shared/gold}
senses=src/test/resources/gold/senses.jsonl
record=${2:-docs/benchmarks/2026-11-21-2core-epyc}
version=$(sed -n 's/.*<corenlp.version>\(.*\)<.*/\1/p' pom.xml)

if [ -z "${MODELS-}" ]; then
    folder=${TMPDIR:-/tmp}/podweft-models
    MODELS=$folder/stanford-corenlp-$version-models.jar
    [ -f "$MODELS" ] || mvn -q -B dependency:copy -DoutputDirectory="$folder" \
        -Dartifact="edu.stanford.nlp:stanford-corenlp:$version:jar:models"
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$record"
COLUMNS=110
export COLUMNS
baselines="--baseline dictionary --baseline corenlp-regexner --baseline corenlp-ner --models $MODELS"
./podweft --version > /dev/null
# shellcheck disable=SC2086
./podweft eval "$gold/dev.jsonl" --leave-one-show-out "$gold/train.jsonl" --leave-one-show-out "$senses" $baselines \
    > "$scratch/dev" 2> "$scratch/speed"
./podweft eval "$gold/dev.jsonl" --leave-one-show-out "$gold/train.jsonl" --leave-one-show-out "$senses" --quiet --json > "$record/tagging.jsonl"
./podweft eval "$gold/dev.jsonl" "$gold/train.jsonl" --leave-one-show-out "$senses" --quiet > "$scratch/all"
./podweft eval "$gold/dev.jsonl" "$gold/train.jsonl" --leave-one-show-out "$senses" --quiet --json >> "$record/tagging.jsonl"

code() {
    echo '```'
    cat "$1"
    echo '```'
}

cat > "$record/tagging.md" <<END
# How good the tags are

Written by \`docs/benchmarks/run-tagging.sh\`; podweft's own numbers are also in [tagging.jsonl](tagging.jsonl). How a tagger is scored
and what each baseline is stands in [docs/tagger.md](../../tagger.md).

**Read this first.** The model that podweft is shipped with was trained on the very episodes measured here. The rows
\`podweft\` therefore tell how well it knows them, not how good it is. The honest figure is **podweft, leave one show out**:
each show is decided by a model that was trained on all other shows of \`dev.jsonl\` and \`train.jsonl\`. The vocabulary is the
same in both; who adds names to it after reading these episodes makes both rows better than they will be elsewhere.
The baselines are not trained on anything here.

- Podweft $(./podweft --version | sed 's/podweft //'), commit $(git rev-parse --short=10 HEAD)
- CoreNLP $version
- $(java -version 2>&1 | sed -n 1p)
- $(nproc) cores of $(sed -n 's/^model name.*: //p' /proc/cpuinfo | sed -n 1p), $(. /etc/os-release && echo "$PRETTY_NAME")

## The development gold

    podweft eval dev.jsonl --leave-one-show-out train.jsonl --baseline dictionary --baseline corenlp-regexner \\
        --baseline corenlp-ner --models stanford-corenlp-$version-models.jar

$(code "$scratch/dev")

What each cost, its start left out, in one cold run, in seconds of its one thread (the machine had other work too); words
are what stands between white space:

$(code "$scratch/speed")

## The development and the training gold

    podweft eval dev.jsonl train.jsonl --leave-one-show-out

$(code "$scratch/all")
END
