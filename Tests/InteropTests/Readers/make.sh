#!/bin/sh
# Makes a Python environment with the readers that the tests compare with: networkx and igraph. `make readers` runs it.
# Usage: make.sh FOLDER
set -e
python3 -m venv "$1"
"$1/bin/pip" install --quiet --disable-pip-version-check 'networkx>=3.4' 'igraph>=0.11'
"$1/bin/python" -c 'import networkx, igraph; print("networkx", networkx.__version__, "and igraph", igraph.__version__)'
