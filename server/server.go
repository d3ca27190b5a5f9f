// Package server brings the API to HTTP: routes, negotiation, limits, errors,
// compression, access logs and orderly shutdown. It follows GraphQL over HTTP
// and knows neither stores nor data; what it serves comes from a Service. Its
// tests lie beside it, and test/audit runs the specification's own suite.
package server

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"time"

	"github.com/rs/cors"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
)

// Service is what the server brings to HTTP; resolvers.Service is one.
type Service interface {
	resolvers.Executor

	// Version returns the version that is being served. It costs next to
	// nothing.
	Version(ctx context.Context) (graph.Version, error)

	// Ready returns what is being served, or why nothing can be.
	Ready(ctx context.Context) (resolvers.Status, error)
}

// Options are what can be chosen about a server.
type Options struct {
	Program     string       // version of the program, for /version
	Schema      string       // the GraphQL schema, for /schema.graphql
	Limits      Limits       // absent ones are those of DefaultLimits
	CORSOrigins []string     // whose pages may call; none by default
	Cache       int64        // bytes of answers to keep; 0 keeps none
	Log         *slog.Logger // nil drops all

	// Admit admits what is work beside answering: decoding long bodies, encoding
	// many errors, compressing long answers. Nil lets everything begin.
	Admit admission.Func

	// Hosts are the names, without ports, that a request may have as its Host. With
	// none every name is served. /healthz and /readyz are served under any name,
	// because probes use addresses.
	Hosts []string

	// Proxies are the addresses whose X-Forwarded-For says who a client is.
	Proxies []netip.Prefix

	// Mirror returns what /readyz and /version say of the mirror that is
	// served from; nil where there is none.
	Mirror func() Mirror
}

// Limits bound what one request may cost before and around its execution.
type Limits struct {
	Body    int           // bytes of the body
	URL     int           // bytes of the address
	Timeout time.Duration // of one answer
	Unread  int           // bytes of all long answers that callers have yet to read

	Connections int // that are open at once
}

// DefaultLimits returns the limits that hold where nothing else is said.
func DefaultLimits() Limits {
	return Limits{Body: 100 << 10, URL: 8 << 10, Timeout: 10 * time.Second, Unread: 64 << 20, Connections: 4096}
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	if l.Body == 0 {
		l.Body = d.Body
	}
	if l.URL == 0 {
		l.URL = d.URL
	}
	if l.Timeout == 0 {
		l.Timeout = d.Timeout
	}
	if l.Unread == 0 {
		l.Unread = d.Unread
	}
	if l.Connections == 0 {
		l.Connections = d.Connections
	}
	return l
}

// api is the handler of all routes, and holds what they share.
type api struct {
	service  Service
	program  string
	limits   Limits
	log      *slog.Logger
	cache    *cache        // nil where answers are not kept
	mirror   func() Mirror // may be nil
	proxies  []netip.Prefix
	hosts    map[string]bool // in lower case; nil where every name is served
	admit    admission.Func
	bodies   *admission.Gate // long bodies, by bytes, from before they are read until they have been answered
	unread   *admission.Gate // answers, by bytes, until they have been written
	mux      *http.ServeMux
	cors     *cors.Cors // nil where no other origin may call
	compress func(http.Handler) http.HandlerFunc
}

var _ http.Handler = (*api)(nil)

// New returns the handler of all routes. The error is about the options.
func New(s Service, o Options) (http.Handler, error) {
	a := &api{service: s, program: o.Program, limits: o.Limits.orDefault(), log: o.Log, mirror: o.Mirror, cache: newCache(o.Cache), proxies: o.Proxies, admit: o.Admit}
	if a.admit == nil {
		a.admit = admission.All
	}
	a.bodies = admission.New(admission.Config{Capacity: bodiesAtOnce, Share: bodiesAtOnce / 2, Waiting: 1000, Patience: 2 * time.Second})
	// Few may wait: an answer that waits takes as much memory as one that is sent.
	a.unread = admission.New(admission.Config{Capacity: a.limits.Unread, Share: a.limits.Unread / 2, Waiting: 4, Patience: time.Second})
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	var err error
	if a.compress, err = compression(); err != nil {
		return nil, fmt.Errorf("set up compression: %w", err)
	}
	if a.cors, err = crossOrigin(o.CORSOrigins); err != nil {
		return nil, err
	}
	if a.hosts, err = hostNames(o.Hosts); err != nil {
		return nil, err
	}
	a.mux = a.routes(o.Schema)
	return a, nil
}
