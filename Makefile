# Everything a person or CI runs on this project. `make help` lists it.

BINARY    := .build/release/paperGraph
PREFIX    ?= /usr/local
# Runs without Swift: only Graphviz, libxml2 and SQLite are linked dynamically.
RELEASE   := -c release --static-swift-stdlib
PACKAGES  := pkg-config libgraphviz-dev libxml2-dev libarchive-dev zlib1g-dev libsqlite3-dev fonts-liberation libxml2-utils librsvg2-bin sqlite3 python3
SWIFT     ?= swift

.PHONY: help demo test release install bench fuzz readers format lint packages samples clean

help: ## Say what can be made.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: release ## Install what is missing, build, make the graph of Samples, draw it, answer one question.
	$(BINARY) build Samples --graph Graphs/papers.sqlite
	$(BINARY) export --svg Graphs/papers.svg --graph Graphs/papers.sqlite
	$(BINARY) related "A Survey on Mixture of Experts" -n 3 --graph Graphs/papers.sqlite

test: packages ## Install what is missing, run every test.
	$(SWIFT) build
	$(SWIFT) test --disable-xctest

release: packages ## The optimised program: .build/release/paperGraph.
	$(SWIFT) build $(RELEASE) --product paperGraph

install: release ## Install the stripped program below PREFIX (/usr/local).
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/paperGraph

bench: packages ## Time the named workloads of Benchmarks/README.md.
	$(SWIFT) build $(RELEASE)
	.build/release/PaperGraphBenchmarks

fuzz: packages ## Feed a million damaged inputs to the readers, and keep those that were not taken as they should be.
	$(SWIFT) build $(RELEASE) --product PaperGraphFuzz
	.build/release/PaperGraphFuzz --inputs 1000000

readers: ## Fetch networkx and igraph into .build/readers, for the tests that open exports in them.
	sh Tests/InteropTests/Readers/make.sh .build/readers

format: ## Lay out every Swift file by .swift-format.
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Fail on a file that `make format` would change, or that breaks a rule.
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

packages: ## Install the Debian packages that are missing, and say which.
	@missing=$$(for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing:" $$missing; \
	  if [ "$$(id -u)" = 0 ]; then run=; else run=sudo; fi; \
	  $$run apt-get update -qq && $$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi

samples: release ## Remake the files of Graphs that the tests compare.
	sh Graphs/make.sh $(BINARY)

clean: ## Remove what was built.
	rm -rf .build
