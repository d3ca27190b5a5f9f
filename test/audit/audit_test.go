package audit

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// All 61 audits are ok: no error, no warning, no notice.
func TestAudit(t *testing.T) {
	suite := install(t)
	ts := httptest.NewServer(handler(t))
	defer ts.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", "audit.mjs", ts.URL+"/graphql")
	cmd.Dir = suite
	out, err := cmd.CombinedOutput()
	if last := lastLine(string(out)); err != nil || last != "61 ok of 61" {
		t.Errorf("audit ends with %v, %q; want 61 ok of 61\n%s", err, last, out)
	}
}

// handler serves the built-in data.
func handler(t *testing.T) http.Handler {
	t.Helper()
	pkg, findings, err := loader.Read(t.Context(), data.FS)
	if err != nil || pkg == nil {
		t.Fatalf("read the built-in data: %v\n%s", err, findings)
	}
	store := memstore.New()
	if _, err := store.Apply(t.Context(), pkg.Batch()); err != nil {
		t.Fatal(err)
	}
	h, err := server.New(resolvers.New(store, resolvers.Options{}), server.Options{Schema: resolvers.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// install returns a folder with the suite and what it needs, from a cache
// where it has been installed before.
func install(t *testing.T) string {
	t.Helper()
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("needs %s: install Node 18 or later with npm", program)
			}
			t.Skipf("needs %s: install Node 18 or later with npm", program)
		}
	}
	files := map[string][]byte{}
	sum := sha256.New()
	for _, name := range []string{"package.json", "package-lock.json", "audit.mjs"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = b
		sum.Write(b)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = t.TempDir()
	}
	dir := filepath.Join(cache, "glocal", "audit-"+hex.EncodeToString(sum.Sum(nil)[:8]))
	if _, err := os.Stat(dir); err == nil {
		return dir
	}
	// Installed beside it and renamed, so that what is there is whole.
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	fresh, err := os.MkdirTemp(filepath.Dir(dir), "audit-new-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(fresh)
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(fresh, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	cmd.Dir = fresh
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("npm ci: %v\n%s", err, out)
	}
	if err := os.Rename(fresh, dir); err != nil {
		if _, there := os.Stat(dir); there != nil { // and nobody else was faster
			t.Fatal(err)
		}
	}
	return dir
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}
