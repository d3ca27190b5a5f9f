package main

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// TestCommandsOnNeo4j runs testdata/neo4j/NAME.txtar, each on an empty
// database, whose address is $STORE.
func TestCommandsOnNeo4j(t *testing.T) {
	scripts, err := filepath.Glob("testdata/neo4j/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("scripts: %v, %v", scripts, err)
	}
	for _, script := range scripts {
		t.Run(filepath.Base(script), func(t *testing.T) {
			server := neo4jtest.Shared(t)
			p := scripting()
			p.Files = []string{script}
			prepare := p.Setup
			p.Setup = func(e *testscript.Env) error {
				e.Setenv("STORE", server.URI)
				if server.User != "" {
					e.Setenv(userVariable, server.User)
					e.Setenv(passwordVariable, server.Password)
				}
				return prepare(e)
			}
			testscript.Run(t, p)
		})
	}
}
