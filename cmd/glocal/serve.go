package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/internal/logbuffer"
	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

type serveCommand struct {
	Listen            string `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Address and port to serve at; port 0 takes a free one (${default})."`
	dataFlag          `embed:""`
	storeFlags        `embed:""`
	mirrorFlags       `embed:""`
	Watch             bool          `help:"Reload the data package when its files change, as SIGHUP does."`
	WatchAcceptShrink bool          `help:"With --watch, take a package in which a file has lost more than half of its rows."`
	CORSOrigin        []string      `name:"cors-origin" placeholder:"ORIGIN" help:"Origins whose pages may call the API, as https://example.org; none by default."`
	Host              []string      `placeholder:"NAME" help:"Host names that requests may use, as api.example.org; any by default."`
	TrustedProxy      []network     `placeholder:"NETWORK" help:"Addresses of proxies whose X-Forwarded-For names the client, as 10.0.0.1 or 10.0.0.0/8; none by default."`
	Cache             int64         `default:"67108864" placeholder:"BYTES" help:"Size of the response cache in bytes; 0 turns it off (${default})."`
	Limits            limitFlags    `embed:""`
	ShutdownTimeout   time.Duration `default:"15s" placeholder:"TIME" help:"Grace period for running requests on shutdown (${default})."`
	Log               logFlags      `embed:"" prefix:"log-"`
}

// network is a range of addresses, written as 10.0.0.0/8 or as one address.
type network netip.Prefix

// UnmarshalText is called by the parser.
func (n *network) UnmarshalText(text []byte) error {
	if addr, err := netip.ParseAddr(string(text)); err == nil {
		*n = network(netip.PrefixFrom(addr, addr.BitLen()))
		return nil
	}
	p, err := netip.ParsePrefix(string(text))
	if err != nil {
		return fmt.Errorf("%q is not an address or a range of addresses such as 10.0.0.0/8", text)
	}
	*n = network(p)
	return nil
}

func prefixes(ns []network) (all []netip.Prefix) {
	for _, n := range ns {
		all = append(all, netip.Prefix(n))
	}
	return all
}

// limitFlags bound what one request may cost.
type limitFlags struct {
	Timeout        time.Duration `default:"10s" placeholder:"TIME" help:"Longest time for an answer (${default})."`
	MaxBody        int           `default:"102400" placeholder:"N" help:"Bytes of a request's body (${default})."`
	MaxURL         int           `name:"max-url" default:"8192" placeholder:"N" help:"Bytes of a request's address (${default})."`
	MaxTokens      int           `default:"2000" placeholder:"N" help:"Tokens of a document (${default})."`
	MaxDepth       int           `default:"16" placeholder:"N" help:"Depth of nested fields (${default})."`
	MaxAliases     int           `default:"50" placeholder:"N" help:"Aliases in a document (${default})."`
	MaxCost        int           `default:"100000" placeholder:"N" help:"Highest estimated cost of a request (${default})."`
	MaxUnread      int           `default:"67108864" placeholder:"N" help:"Bytes of all long answers that clients have not read yet (${default})."`
	MaxConnections int           `default:"4096" placeholder:"N" help:"Connections that are open at once (${default})."`
	MaxAnswer      int           `default:"8388608" placeholder:"N" help:"Bytes of an answer (${default})."`
}

// logFlags choose what is logged while serving.
type logFlags struct {
	Format string     `enum:"text,json" default:"text" help:"Form of the log: text or json (${default})."`
	Level  slog.Level `default:"info" placeholder:"LEVEL" help:"Lowest level that is logged: debug, info, warn or error (${default})."`
}

func (f logFlags) logger(w io.Writer) *slog.Logger {
	o := &slog.HandlerOptions{Level: f.Level}
	if f.Format == "json" {
		return slog.New(slog.NewJSONHandler(w, o))
	}
	return slog.New(slog.NewTextHandler(w, o))
}

// Validate is called by the parser.
func (k *serveCommand) Validate(parsed *kong.Context) error {
	if err := oneSource(parsed, source{"data", &k.Data}, source{"store", &k.Store}); err != nil {
		return err
	}
	if k.Listen == "" {
		return errors.New("--listen is empty, which would be every address of this machine; write 127.0.0.1:8080, or :8080 for every address")
	}
	if k.WatchAcceptShrink && !k.Watch {
		return errors.New("--watch-accept-shrink needs --watch")
	}
	if k.Watch && k.Data == "" {
		return errors.New("--watch needs --data: the built-in data package never changes")
	}
	if err := k.mirrorFlags.check(k.Store); err != nil {
		return err
	}
	if k.Limits.Timeout <= 0 || k.ShutdownTimeout <= 0 {
		return errors.New("--timeout and --shutdown-timeout must be more than 0")
	}
	if k.Cache < 0 {
		return errors.New("--cache must be 0 bytes or more")
	}
	return k.Limits.check()
}

func (f limitFlags) check() error {
	for _, l := range []struct {
		flag  string
		value int
	}{{"max-body", f.MaxBody}, {"max-url", f.MaxURL}, {"max-tokens", f.MaxTokens}, {"max-depth", f.MaxDepth},
		{"max-aliases", f.MaxAliases}, {"max-cost", f.MaxCost}, {"max-answer", f.MaxAnswer}, {"max-unread", f.MaxUnread}, {"max-connections", f.MaxConnections}} {
		if l.value < 1 {
			return fmt.Errorf("--%s is %d; it must be 1 or more", l.flag, l.value)
		}
	}
	return nil
}

func (k *serveCommand) Run(ctx context.Context, c *console) error {
	saveMemory()
	said := logbuffer.New(c.err)
	defer said.Flush()
	c = &console{c.in, c.out, said} // all in one order
	log := k.Log.logger(said)
	// Signals that arrive from here on wait for the store to be there.
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)

	l, err := net.Listen("tcp", k.Listen)
	if err != nil {
		return graph.WithHint(fmt.Errorf("serve at %s: %w", k.Listen, err), "choose another address: --listen 127.0.0.1:0 takes a free port")
	}
	defer l.Close()
	if k.Store != "" {
		return k.serveStore(ctx, c, log, hangup, l)
	}
	reloads := &reloader{data: k.dataFlag, read: k.dataFlag.read, shrink: k.WatchAcceptShrink, log: log}
	if k.Watch {
		reloads.watcher = watch(k.Data)
	}
	store, pkg, err := k.openPackage(ctx, c)
	if err != nil {
		return err
	}
	defer store.Close()
	reloads.rows = pkg.Rows
	service, h, err := k.build(store, nil, log)
	if err != nil {
		return err
	}
	defer service.Close()
	status, err := service.Ready(ctx)
	if err != nil {
		return fmt.Errorf("prepare to serve: %w", err)
	}
	debug.FreeOSMemory() // what only loading needed
	k.announce(c, log, status, l.Addr())

	reloads.store, reloads.service = store, service
	return k.serve(ctx, log, h, l, func(ctx context.Context) { reloads.run(ctx, hangup) })
}

// serve serves until ctx ends, and beside watches the data; it returns when
// both have ended.
func (k *serveCommand) serve(ctx context.Context, log *slog.Logger, h http.Handler, l net.Listener, watch func(context.Context)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	done := make(chan struct{})
	go func() {
		defer close(done)
		watch(ctx)
	}()
	go new(spare).run(ctx)
	err := server.Serve(ctx, l, h, k.limits(), k.ShutdownTimeout, log)
	stop()
	select {
	case <-done:
	case <-time.After(k.ShutdownTimeout): // files of a network that does not answer
		log.Warn("stopped while the data package was being read")
		return err
	}
	log.Info("stopped")
	return err
}

// build returns what answers from s, and what serves that; mirror may be nil.
func (k *serveCommand) build(s graph.Store, mirror func() server.Mirror, log *slog.Logger) (*resolvers.Service, http.Handler, error) {
	admit := newThreads(k.Limits.MaxCost / 200).admit(k.lanes(runtime.GOMAXPROCS(0)).Admit)
	service := resolvers.New(s, resolvers.Options{Log: log, Admit: admit, Limits: resolvers.Limits{
		Tokens: k.Limits.MaxTokens, Depth: k.Limits.MaxDepth, Aliases: k.Limits.MaxAliases, Cost: k.Limits.MaxCost, Answer: k.Limits.MaxAnswer,
	}})
	h, err := server.New(service, server.Options{
		Program: programVersion(), Schema: resolvers.SDL(), Limits: k.limits(), CORSOrigins: k.CORSOrigin, Cache: k.Cache, Log: log, Mirror: mirror,
		Proxies: prefixes(k.TrustedProxy), Hosts: k.Host, Admit: admit,
	})
	if err != nil {
		service.Close()
		return nil, nil, usageError{err}
	}
	return service, h, nil
}

func (k *serveCommand) limits() server.Limits {
	return server.Limits{Body: k.Limits.MaxBody, URL: k.Limits.MaxURL, Timeout: k.Limits.Timeout, Unread: k.Limits.MaxUnread, Connections: k.Limits.MaxConnections}
}

// lanes returns what admits work by its cost, with so many processors: as many
// large requests as there are of them, for more would only keep one another and
// all others waiting, and beside them small ones, which cost up to a fiftieth of
// the largest. Without a mirror work is waiting for the database most of the
// time, so it is eight times as many. A client that is alone may have all of it;
// turns are what keeps it from others.
func (k *serveCommand) lanes(processors int) *admission.Lanes {
	n, most := processors, k.Limits.MaxCost
	if k.Store != "" && k.Mirror == mirrorOff {
		n *= 8
	}
	small := admission.Config{Capacity: max(1, n*most/25), Least: most / 100, Waiting: 1000, Patience: time.Second}
	large := admission.Config{Capacity: n * most, Least: most, Waiting: 64, Patience: 2 * time.Second}
	return admission.NewLanes(most/50, small, large)
}

// announce says what is served and where.
func (k *serveCommand) announce(c *console, log *slog.Logger, s resolvers.Status, addr net.Addr) {
	if k.Log.Format == "json" {
		log.Info("serving", "program", programVersion(), "data", k.label(), "dataset", s.Dataset.Name, "release", s.Dataset.Release,
			"version", s.Version.String(), "nodes", s.Nodes, "relations", s.Relations, "claims", s.Claims, "sources", s.Sources, "address", addr.String())
		return
	}
	fmt.Fprintf(c.err, `glocal %s serves %s
  %s, release %s, %s
  version %s
  %s, %s, %s, %s
`, programVersion(), k.label(), s.Dataset.Title, s.Dataset.Release, s.Dataset.License, s.Version,
		quantity.Of(s.Nodes, "node"), quantity.Of(s.Relations, "relation"), quantity.Of(s.Claims, "claim"), quantity.Of(s.Sources, "source"))
	c.addresses(addr)
}

// addresses says what is where.
func (c *console) addresses(addr net.Addr) {
	fmt.Fprintf(c.err, `  http://%[1]s/graphql         the GraphQL API
  http://%[1]s/schema.graphql  its schema
  http://%[1]s/                what else there is
`, addr)
}

// saveMemory makes the garbage collector keep less in reserve, unless the
// environment says what it should do: the graph is most of the memory and does
// not change.
func saveMemory() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(50)
	}
}
