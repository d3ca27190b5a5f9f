package glocal_test

import (
	"os/exec"
	"strings"
	"testing"
)

const module = "github.com/glocal-graph/glocal"

// TestLayering holds the layers: what lies under what, and which dependencies
// stay behind one door. A pattern that names no package yet bans nothing.
func TestLayering(t *testing.T) {
	deps := dependencies(t)
	for _, ban := range []struct {
		packages string // a folder, or a folder and all below it: "graph/..."
		except   string // packages with this prefix may
		banned   []string
		reason   string
	}{
		{"graph", "", []string{module + "/", "github.com/", "golang.org/", "gonum.org/"},
			"the contract is for everyone, so it needs nobody: standard library only"},
		{"graph/...", "", []string{module + "/resolvers", module + "/server", module + "/loader", module + "/cmd"},
			"stores and algorithms do not know who asks them"},
		{"graph/...", "", []string{"github.com/99designs/", "github.com/vektah/", "net/http"},
			"GraphQL and HTTP types never reach a store"},
		{"graph/memstore", "", []string{module + "/schema", "github.com/neo4j/"},
			"the embedded store keeps any graph, whatever its vocabulary"},
		{"graph/mirror", "", []string{module + "/schema", module + "/graph/neo4jstore"},
			"a mirror is of any Store, and keeps any graph"},
		{"graph/topology", "", []string{module + "/graph/", module + "/schema"},
			"a projection is made from any Snapshot, whatever its vocabulary; what is asked of it lies above"},
		{"graph/trace", "", []string{module + "/schema", module + "/graph/memstore", module + "/graph/neo4jstore", module + "/graph/search"},
			"routes are found in a projection alone, whatever its vocabulary"},
		{"graph/search", "", []string{module + "/graph/memstore", module + "/graph/neo4jstore"},
			"an index is made from any Snapshot"},
		{"graph/view", "", []string{module + "/graph/memstore", module + "/graph/neo4jstore", module + "/graph/mirror", module + "/graph/trace"},
			"what belongs to a version is made from any Store; what is asked of it lies above"},
		{"graph/export", "", []string{module + "/graph/memstore", module + "/graph/neo4jstore"},
			"exports are made from any Snapshot"},
		{"schema/...", "", []string{module + "/graph/", module + "/resolvers", module + "/server", module + "/loader"},
			"the vocabulary is words, not what is done with them"},
		{"loader/...", "", []string{module + "/graph/memstore", module + "/graph/neo4jstore", module + "/resolvers", module + "/server"},
			"the loader makes a Batch; who applies it is for the caller"},
		{"resolvers/...", "", []string{module + "/graph/memstore", module + "/graph/neo4jstore", module + "/loader", module + "/server"},
			"the API answers from any Store and cannot load"},
		{"server/...", "", []string{module + "/graph/memstore", module + "/graph/neo4jstore", module + "/loader"},
			"HTTP knows no store by name and cannot load"},
		{"internal/...", "", []string{module + "/graph", module + "/resolvers", module + "/server", "net/http", "github.com/"},
			"what everybody may use knows nobody"},
		{"...", "graph/neo4jstore cmd/glocal test/neo4j test/bench/peers", []string{"github.com/neo4j/"},
			"one package speaks to Neo4j; only the program chooses it"},
		{"...", "resolvers server cmd/glocal test/audit", []string{"github.com/99designs/gqlgen/graphql", "github.com/vektah/"},
			"one package executes GraphQL; only what serves it may lie above"},
		{"...", "cmd/glocal", []string{"github.com/alecthomas/"},
			"settings come in by arguments; flags are the program's"},
		{"...", "resolvers/internal/generate resolvers/internal/oracle", []string{"testing", module + "/graph/storetest"},
			"test code stays out of what is shipped"},
	} {
		for pkg, needs := range deps {
			if !matches(ban.packages, pkg) || exempt(ban.except, pkg) {
				continue
			}
			for _, dep := range needs {
				for _, b := range ban.banned {
					if dep != module+"/"+pkg && begins(dep, b) && !testHelper(pkg, b) {
						t.Errorf("%s depends on %s: %s", pkg, dep, ban.reason)
					}
				}
			}
		}
	}
}

// dependencies returns, for each package of the module by its folder, all that
// it is built from.
func dependencies(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Deps}} {{.}}{{end}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	deps := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		deps[strings.TrimPrefix(strings.TrimPrefix(fields[0], module), "/")] = fields[1:]
	}
	if len(deps) < 5 {
		t.Fatalf("go list names %d packages; is this the top of the module?", len(deps))
	}
	return deps
}

func matches(pattern, pkg string) bool {
	dir, deep := strings.CutSuffix(pattern, "...")
	if !deep {
		return pkg == pattern
	}
	return strings.HasPrefix(pkg+"/", dir)
}

func exempt(except, pkg string) bool {
	for _, e := range strings.Fields(except) {
		if pkg == e || strings.HasPrefix(pkg, e+"/") {
			return true
		}
	}
	return false
}

// begins reports whether dep is the package that ban names or, where ban ends
// in a slash or names one of the module's own, lies below it.
func begins(dep, ban string) bool {
	if strings.HasSuffix(ban, "/") {
		return strings.HasPrefix(dep, ban)
	}
	return dep == ban || strings.HasPrefix(dep, module) && strings.HasPrefix(dep, ban+"/")
}

// testHelper reports whether pkg is itself for tests.
func testHelper(pkg, ban string) bool {
	return (ban == "testing" || ban == module+"/graph/storetest") &&
		(strings.HasPrefix(pkg, "test/") || pkg == "graph/storetest")
}
