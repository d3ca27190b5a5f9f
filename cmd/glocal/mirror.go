package main

import (
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/server"
)

// mirrorFlags say whether the graph of a store is kept in memory.
type mirrorFlags struct {
	Mirror       string `enum:"auto,on,off" default:"auto" placeholder:"MODE" help:"Whether to keep the graph of --store in memory and answer from there: auto where it fits, on to end where it does not, off to ask the store each time (${default})."`
	MirrorMemory int64  `default:"1073741824" placeholder:"N" help:"Bytes that the graph may take there (${default})."`
}

// Modes of mirrorFlags.Mirror; the third is auto.
const (
	mirrorOn  = "on"
	mirrorOff = "off"
)

func (f mirrorFlags) check(store string) error {
	if f.Mirror == mirrorOn && store == "" {
		return errors.New("--mirror needs --store: a data package is in memory anyway")
	}
	if f.MirrorMemory < 1 {
		return errors.New("--mirror-memory must be 1 or more")
	}
	return nil
}

// mirror returns a mirror of remote, or nil where there is to be none.
func (f mirrorFlags) mirror(remote graph.Store, log *slog.Logger) *mirror.Store {
	if f.Mirror == mirrorOff {
		return nil
	}
	return mirror.New(remote, mirror.Options{Memory: f.MirrorMemory, Required: f.Mirror == mirrorOn, Interval: storeInterval, Log: log})
}

// mirrorState returns what the server says of m, nil where there is no mirror.
func mirrorState(m *mirror.Store) func() server.Mirror {
	if m == nil {
		return nil
	}
	return func() server.Mirror {
		s := m.State()
		v := server.Mirror{Serving: s.Held, Store: string(s.Remote)}
		if s.Held {
			age := time.Since(s.Seen).Seconds()
			v.Age = &age
		}
		return v
	}
}

// fromMirror returns what the log says of where version v is served from.
func fromMirror(s mirror.State, v graph.Version) []any {
	if !s.Held || s.Version != v {
		return []any{"from", "store"}
	}
	return []any{"from", "mirror", "age", fmt.Sprint(time.Since(s.Seen).Round(time.Millisecond))}
}
