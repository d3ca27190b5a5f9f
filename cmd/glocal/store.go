package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/user"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/schema"
)

// storeFlags name a Neo4j database. User and password come from the
// environment or a file: what is on a command line can be read by everybody on
// the machine.
type storeFlags struct {
	Store        string `placeholder:"URI" help:"Neo4j server with the graph: bolt://HOST:7687, or neo4j:// for a cluster; bolt+s:// encrypts. $$GLOCAL_STORE_USER and $$GLOCAL_STORE_PASSWORD log in."`
	Database     string `env:"GLOCAL_STORE_DATABASE" placeholder:"NAME" help:"Database on that server. Default: the user's home database."`
	PasswordFile string `env:"GLOCAL_STORE_PASSWORD_FILE" placeholder:"FILE" help:"File with the password, rather than in $$GLOCAL_STORE_PASSWORD."`
}

// Variables that log in to a store.
const (
	userVariable     = "GLOCAL_STORE_USER"
	passwordVariable = "GLOCAL_STORE_PASSWORD"
	defaultUser      = "neo4j" // where there is a password and no user
)

// maxPassword is the size in bytes of a password file beyond which it is taken
// for something else.
const maxPassword = 4096

// config returns how to reach the store.
func (f storeFlags) config() (neo4jstore.Config, error) {
	cfg := neo4jstore.Config{
		URI: f.Store, Database: f.Database, Holder: holder(), Indexed: indexed(),
		User: os.Getenv(userVariable), Password: os.Getenv(passwordVariable),
	}
	const hint = "log in by $" + userVariable + " and $" + passwordVariable + ", or --password-file"
	if u, err := url.Parse(f.Store); err == nil && u.User != nil {
		return cfg, usageError{graph.WithHint(errors.New("--store: the address must not have a user or a password in it"), hint)}
	}
	if f.PasswordFile != "" {
		b, err := os.ReadFile(f.PasswordFile)
		if err == nil && len(b) > maxPassword {
			err = fmt.Errorf("%s has %d bytes, which is no password", f.PasswordFile, len(b))
		}
		if err != nil {
			return cfg, graph.WithHint(fmt.Errorf("read the password: %w", err), hint)
		}
		cfg.Password = strings.TrimRight(string(b), "\r\n")
		if cfg.Password == "" {
			return cfg, graph.WithHint(fmt.Errorf("read the password: %s is empty", f.PasswordFile), hint)
		}
	}
	switch {
	case cfg.User == "" && cfg.Password != "":
		cfg.User = defaultUser
	case cfg.User != "" && cfg.Password == "":
		return cfg, usageError{graph.WithHint(fmt.Errorf("there is a user, %s, and no password", cfg.User), hint)}
	}
	return cfg, nil
}

// openStore returns the store, seen to answer, configured further by options.
func (f storeFlags) openStore(ctx context.Context, options ...func(*neo4jstore.Config)) (*neo4jstore.Store, error) {
	cfg, err := f.config()
	if err != nil {
		return nil, err
	}
	for _, set := range options {
		set(&cfg)
	}
	s, err := neo4jstore.Open(ctx, cfg)
	if errors.Is(err, graph.ErrInvalid) {
		return nil, usageError{err}
	}
	return s, err
}

// holder says who this process is to others that want to change a graph.
func holder() string {
	name := "somebody"
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	host, err := os.Hostname()
	if err != nil {
		host = "an unnamed host"
	}
	return fmt.Sprintf("%s@%s, process %d", name, host, os.Getpid())
}

// indexed returns the properties that connections can be ordered by, and so
// deserve an index.
func indexed() map[graph.Kind][]string {
	fields := map[graph.Kind][]string{}
	for _, k := range schema.Kinds() {
		for _, p := range k.Properties {
			if p.Orderable {
				fields[k.Kind] = append(fields[k.Kind], p.Name)
			}
		}
	}
	return fields
}
