// Command oracle makes what the executor of package resolvers is compared with:
// gqlgen's standard executor, generated from this project's gqlgen.yml, with the
// same schema, types and resolvers. Nothing that it writes is part of the
// project: the code goes to an empty folder of the caller's, with an overlay
// beside it by which the go command sees it as package standard below
// resolvers/internal. From the top of the module:
//
//	go run ./resolvers/internal/oracle DIR
//	go test -vet=off -tags oracle -overlay DIR/overlay.json -run TestOracle ./resolvers
//
// The comparison itself is in the tests of package resolvers that are built
// with the tag oracle; TestStandardExecutorAgrees does both steps.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"
)

const (
	module = "github.com/glocal-graph/glocal"
	folder = "resolvers/internal/standard"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: oracle DIR, an empty folder")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

// write generates the standard executor and the overlay into dir. The working
// directory must be the top of the module, as gqlgen.yml names its files from
// there.
func write(dir string) error {
	top, err := os.Getwd()
	if err != nil {
		return err
	}
	// gqlgen takes the import path of what it writes from the go.mod above.
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module "+module+"\n"), 0o666); err != nil {
		return err
	}
	out := filepath.Join(dir, filepath.FromSlash(folder))
	c, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return fmt.Errorf("gqlgen.yml: %w", err)
	}
	c.Exec = config.ExecConfig{Package: "standard", Layout: config.ExecLayoutFollowSchema, DirName: out, FilenameTemplate: "{name}.go"}
	c.Model = config.PackageConfig{} // the models that are there are the ones to use
	if err := api.Generate(c); err != nil {
		return fmt.Errorf("generate the standard executor: %w", err)
	}
	files, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	replace := map[string]string{}
	for _, f := range files {
		replace[filepath.Join(top, filepath.FromSlash(folder), f.Name())] = filepath.Join(out, f.Name())
	}
	b, err := json.MarshalIndent(map[string]any{"Replace": replace}, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "overlay.json"), b, 0o666)
}
