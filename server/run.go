package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

// Bounds on what a connection may cost. An answer may take as long as the
// limit of Options says, and its sending as long again as slow.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 10 * time.Second
	idleTimeout   = 2 * time.Minute
	slow          = 50 * time.Second
	maxHeader     = 16 << 10
)

// Serve serves h on l until ctx ends, then takes no more connections, lets
// requests that run finish, and returns nil. Those that have not finished
// after grace are cut off, and the error says so. Serve closes l. What is wrong
// with connections goes to log, which may be nil.
func Serve(ctx context.Context, l net.Listener, h http.Handler, limits Limits, grace time.Duration, log *slog.Logger) error {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	s, all := newServer(h, limits, log)
	done := make(chan error, 1)
	go func() { done <- s.Serve(listener{l, all}) }()
	select {
	case err := <-done:
		return fmt.Errorf("serve %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	err := s.Shutdown(stop)
	<-done
	if errors.Is(err, context.DeadlineExceeded) {
		return graph.WithHint(errors.Join(fmt.Errorf("shut down: requests still ran after %v and were cut off", grace), s.Close()),
			"raise --shutdown-timeout")
	}
	return err
}

// newServer returns a server whose connections are bounded in number and time, and
// what has to know those that it accepts.
func newServer(h http.Handler, limits Limits, log *slog.Logger) (*http.Server, *connections) {
	limits = limits.orDefault()
	all := newConnections(limits.Connections)
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      readTimeout + limits.Timeout + slow,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ConnState:         all.changed,
		ConnContext:       all.context,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}, all
}
