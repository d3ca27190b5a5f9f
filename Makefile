# The named ways to build and test. `make test` is all that CI runs.

GO ?= go
FUZZTIME ?= 30s
# The order of packages, two at a time: those on the shared Neo4j beside those that do
# without it, and the longest first.
ORDER = ./graph/neo4jstore ./cmd/glocal ./graph/trace ./graph/search ./resolvers/internal/... ./loader/... \
	./resolvers ./test/attack ./test/bench/... ./test/audit ./graph/mirror ./test/stores
# How long `make bench-peers` measures each figure, and how often.
PEERS_SECONDS ?= 3
PEERS_ROUNDS ?= 3
# What `make generate` writes; `make test` fails where it is not current.
GENERATED = find . -name '*.gen.go' -o -path './schema/gen/*' -type f

.PHONY: build test quick lint generated generate documents bench bench-peers fuzz neo4j

build: ## the binary, in bin/
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/ ./cmd/glocal

test: lint generated ## everything that must hold
	$(GO) build -race ./...
	$(GO) run ./test/neo4j/with $(GO) test -race -p 2 -timeout 45m $(ORDER) ./...

quick: ## the tests for while working: without Neo4j, without the race detector
	$(GO) test -short ./...

lint: ## form and vet
	@files=$$(gofmt -l .); if [ -n "$$files" ]; then echo "run gofmt -w on:"; echo "$$files"; exit 1; fi
	$(GO) vet ./...

generate: ## what follows from the vocabulary, then what follows from the schema
	$(GO) generate ./schema
	$(GO) run ./resolvers/internal/generate

generated: ## whether what is generated is current
	@before=$$($(GENERATED) | LC_ALL=C sort | xargs sha256sum); \
	$(MAKE) --no-print-directory generate || exit 1; \
	after=$$($(GENERATED) | LC_ALL=C sort | xargs sha256sum); \
	if [ "$$before" != "$$after" ]; then echo "generated files were not current: commit what changed"; exit 1; fi

documents: ## what documents show of the built-in data, worked out anew
	$(GO) test -run '^TestReadmeAnswers$$' . -update
	$(GO) test -run '^TestTracingGuide$$' ./cmd/glocal -update
	$(GO) test -run '^TestCypherCookbook$$' ./test/stores -update

bench: ## all benchmarks
	$(GO) test -run '^$$' -bench . -benchmem -timeout 60m ./...

bench-peers: ## glocal beside @neo4j/graphql on the same Neo4j; writes docs/performance.md
	$(GO) run ./test/bench/peers -seconds $(PEERS_SECONDS) -rounds $(PEERS_ROUNDS)

fuzz: ## every fuzz test for FUZZTIME
	@for dir in $$(grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n1 dirname | sort -u); do \
		for name in $$(grep -ho '^func Fuzz[A-Za-z0-9_]*' $$dir/*_test.go | sed 's/^func //'); do \
			echo "$$dir $$name"; \
			$(GO) test -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZTIME) $$dir || exit 1; \
		done; \
	done

neo4j: ## a Neo4j server on loopback, until interrupted
	$(GO) run ./test/neo4j/start
