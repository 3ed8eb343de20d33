#!/bin/sh
# Remakes every file of this folder from Samples. Usage: sh Graphs/make.sh path/to/paperGraph
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."

# The graph of all samples, some in each format that is read. The SQLite file is not committed; it takes a blink to make.
"$program" build Samples --graph Graphs/papers.sqlite --quiet
"$program" export --svg Graphs/papers.svg --graph Graphs/papers.sqlite --quiet

# The page of trending papers alone: the picture of the README.
"$program" build Samples/trending --graph Graphs/trending.sqlite --quiet
"$program" export --svg Graphs/trending.svg --graph Graphs/trending.sqlite --quiet
"$program" export --dot Graphs/trending.dot --graph Graphs/trending.sqlite --quiet
