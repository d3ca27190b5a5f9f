package neo4jtest

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// Version is the version of the server: a patch release of the 5.26 line,
// which has long-term support. OldVersion is the last line before 5.
const (
	Version    = "5.26.30"
	OldVersion = "4.4.44"
)

//go:embed pom.xml
var pom []byte

// ErrMissing is returned when a program that the server needs is not
// installed; the message says what to install.
var ErrMissing = errors.New("not installed")

// fetch returns the folder with the jars of a server of that version. The
// first time it fetches them with Maven into $GLOCAL_NEO4J_CACHE, or the
// user's cache folder: 123 MB that take half a minute. Processes may fetch at
// the same time.
func fetch(ctx context.Context, version string) (lib string, err error) {
	cache := os.Getenv("GLOCAL_NEO4J_CACHE")
	if cache == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("find a cache folder for neo4j, GLOCAL_NEO4J_CACHE names one: %w", err)
		}
		cache = filepath.Join(user, "glocal")
	}
	lib = filepath.Join(cache, "neo4j-"+version)
	if _, err := os.Stat(lib); err == nil {
		return lib, nil
	}
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("maven, which fetches Neo4j: %w (Debian: apt-get install maven; or set GLOCAL_TEST_NEO4J_URI to a server)", ErrMissing)
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", fmt.Errorf("make the cache of neo4j: %w", err)
	}
	// Only a complete folder gets the final name.
	part, err := os.MkdirTemp(cache, "fetch-")
	if err != nil {
		return "", fmt.Errorf("make the cache of neo4j: %w", err)
	}
	defer os.RemoveAll(part)
	file := filepath.Join(part, "pom.xml")
	if err := os.WriteFile(file, pom, 0o644); err != nil {
		return "", fmt.Errorf("fetch neo4j: %w", err)
	}
	jars := filepath.Join(part, "lib")
	cmd := exec.CommandContext(ctx, mvn, "-q", "-B", "-f", file, "-Dneo4j.version="+version,
		"dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+jars)
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("fetch neo4j with maven: %w\n%s", err, out)
	}
	if err := os.Rename(jars, lib); err != nil && !errors.Is(err, fs.ErrExist) {
		if _, there := os.Stat(lib); there != nil {
			return "", fmt.Errorf("fetch neo4j: %w", err)
		}
	}
	return lib, nil
}

var versionOf = regexp.MustCompile(`version "(\d+)`)

// java returns the path of a Java that can run the server.
func java(ctx context.Context) (string, error) {
	const install = "(Debian: apt-get install openjdk-17-jre-headless; or set GLOCAL_TEST_NEO4J_URI to a server)"
	path, err := exec.LookPath("java")
	if home := os.Getenv("JAVA_HOME"); home != "" {
		path, err = exec.LookPath(filepath.Join(home, "bin", "java"))
	}
	if err != nil {
		return "", fmt.Errorf("java 17 or later, which runs Neo4j: %w %s", ErrMissing, install)
	}
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("run %s -version: %w", path, err)
	}
	if m := versionOf.FindSubmatch(out); m != nil {
		if major, _ := strconv.Atoi(string(m[1])); major >= 17 {
			return path, nil
		}
	}
	return "", fmt.Errorf("java 17 or later, which runs Neo4j, %s is older: %w %s", path, ErrMissing, install)
}
