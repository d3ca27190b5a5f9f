//go:build !oracle

package resolvers_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Random requests get the answers that gqlgen's standard executor gives, which
// is generated and compiled for this test alone. What is asked and compared is
// in compare_test.go, which is built with the tag oracle;
// GLOCAL_ORACLE_DOCUMENTS and GLOCAL_ORACLE_SEED ask for more and for others.
func TestStandardExecutorAgrees(t *testing.T) {
	if testing.Short() {
		t.Skip("generates and compiles 70,000 lines")
	}
	out := runOracle(t, "-run", "^TestOracle", "-v")
	if !regexp.MustCompile(`(?m)[1-9]\d* documents`).MatchString(out) {
		t.Errorf("no documents were compared:\n%s", out)
	}
	t.Log(out)
}

// BenchmarkExecutors measures this package's executor beside gqlgen's standard
// one, in one run on one processor, and reports how many times as fast it is. With
// more, the goroutines of the standard one would use processors that others idle.
func BenchmarkExecutors(b *testing.B) {
	out := runOracle(b, "-run", "^$", "-bench", "^BenchmarkExecutors$", "-benchmem", "-cpu", "1")
	fmt.Print(out)
	times := map[string]float64{}
	for _, m := range regexp.MustCompile(`(?m)^BenchmarkExecutors/(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`).FindAllStringSubmatch(out, -1) {
		times[m[1]], _ = strconv.ParseFloat(m[2], 64)
	}
	for name, ns := range times {
		operation, executor, _ := strings.Cut(name, "/")
		if executor != "gqlgen" {
			b.ReportMetric(times[operation+"/gqlgen"]/ns, operation+"/"+executor+"-times-as-fast")
		}
	}
}

// runOracle runs tests of this package with the standard executor beside it,
// and returns what they print.
func runOracle(tb testing.TB, flags ...string) string {
	tb.Helper()
	tb.Chdir("..")
	dir := tb.TempDir()
	if out, err := exec.CommandContext(tb.Context(), "go", "run", "./resolvers/internal/oracle", dir).CombinedOutput(); err != nil {
		tb.Fatalf("generate the standard executor: %v\n%s", err, out)
	}
	args := append([]string{"test", "-count=1", "-vet=off", "-tags=oracle", "-overlay=" + filepath.Join(dir, "overlay.json")}, flags...)
	cmd := exec.CommandContext(tb.Context(), "go", append(args, "./resolvers")...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		tb.Fatalf("%v: %v\n%s", cmd.Args, err, out.String())
	}
	return out.String()
}
