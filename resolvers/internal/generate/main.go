// Command generate writes what follows from the schema: the models of types
// that are bound to nothing else, and in package gql the tables by which
// operations are executed. It reads gqlgen.yml from the current folder, which
// is that of the module, and leaves the binding of the schema to Go to gqlgen.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"

	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/plugin/modelgen"
)

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal("generate: ", err)
	}
}

func run() error {
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return err
	}
	if err := cfg.LoadSchema(); err != nil {
		return err
	}
	if err := cfg.Init(); err != nil {
		return err
	}
	if err := modelgen.New().(*modelgen.Plugin).MutateConfig(cfg); err != nil {
		return err
	}
	data, err := codegen.BuildData(cfg)
	if err != nil {
		return err
	}
	text, err := tables(data)
	if err != nil {
		return err
	}
	name := filepath.Join(cfg.Exec.DirName, "tables.gen.go")
	formatted, err := format.Source(text)
	if err != nil {
		return fmt.Errorf("format %s: %w\n%s", name, err, text)
	}
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, formatted) {
		return nil
	}
	return os.WriteFile(name, formatted, 0o644)
}
