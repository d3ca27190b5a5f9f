package server

import (
	"container/list"
	"context"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"sync/atomic"
)

// connections bounds what connections take: how many are open, and how long the
// requests are, all together, that have come in and are not answered yet.
//
// For a connection beyond the bound, one that waits for a request, or for the rest
// of one, is closed: of the client that has most of those, the one that has waited
// longest. Where none waits, it is the new one. Where requests are too long
// together, the longest of the client that sends most is cut off.
type connections struct {
	most int

	received atomic.Int64 // bytes of requests that are not answered yet

	mu    sync.Mutex
	open  map[*connection]bool
	peers map[string]*peer
}

// maxReceived bounds connections.received. What is kept of header fields takes up
// to twenty times the room in which they come.
const maxReceived = 16 << 20

// connection is one that connections knows.
type connection struct {
	net.Conn
	all  *connections
	peer *peer

	received atomic.Int64  // bytes of the request that is not answered yet
	waiting  *list.Element // in peer.waiting, nil while a request is being answered
}

// peer is the clients at one address.
type peer struct {
	address string
	open    int
	waiting list.List // of *connection, those that have waited longest first
}

func newConnections(most int) *connections {
	return &connections{most: most, open: map[*connection]bool{}, peers: map[string]*peer{}}
}

// listener accepts connections that connections knows.
type listener struct {
	net.Listener
	all *connections
}

func (l listener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &connection{Conn: conn, all: l.all}, nil
}

func (c *connection) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.received.Add(int64(n))
	if c.all.received.Add(int64(n)) > maxReceived {
		c.all.relieve()
	}
	return n, err
}

// forget says that what c has received is answered or given up.
func (c *connection) forget() { c.all.received.Add(-c.received.Swap(0)) }

type connectionKey struct{}

// context is http.Server.ConnContext.
func (*connections) context(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, connectionKey{}, conn)
}

// reading says whether the rest of r is still being read: it waits for its client
// then.
func reading(r *http.Request, is bool) {
	if c, ok := r.Context().Value(connectionKey{}).(*connection); ok {
		c.all.mu.Lock()
		defer c.all.mu.Unlock()
		c.wait(is)
	}
}

// wait puts c last among the connections of its peer that wait, or takes it from them.
func (c *connection) wait(is bool) {
	switch {
	case c.peer == nil: // closed
	case is && c.waiting == nil:
		c.waiting = c.peer.waiting.PushBack(c)
	case !is && c.waiting != nil:
		c.peer.waiting.Remove(c.waiting)
		c.waiting = nil
	}
}

// changed is http.Server.ConnState.
func (s *connections) changed(conn net.Conn, state http.ConnState) {
	c := conn.(*connection)
	s.mu.Lock()
	defer s.mu.Unlock()
	switch state {
	case http.StateClosed, http.StateHijacked:
		s.remove(c)
	case http.StateActive:
		c.wait(false)
	case http.StateIdle:
		c.forget()
		c.wait(true)
	case http.StateNew:
		if len(s.open) >= s.most {
			victim := s.longestWaiting()
			if victim == nil {
				c.Close() // nobody could be told of an error
				return
			}
			s.remove(victim)
			victim.Close()
		}
		s.add(c)
	}
}

func (s *connections) add(c *connection) {
	address := addressOf(c.RemoteAddr())
	p := s.peers[address]
	if p == nil {
		p = &peer{address: address}
		s.peers[address] = p
	}
	p.open++
	c.peer = p
	s.open[c] = true
	c.wait(true)
}

func (s *connections) remove(c *connection) {
	c.forget()
	if c.peer == nil {
		return
	}
	c.wait(false)
	if c.peer.open--; c.peer.open == 0 {
		delete(s.peers, c.peer.address)
	}
	c.peer = nil
	delete(s.open, c)
}

// longestWaiting returns the connection that gives way to a new one, nil where all
// requests are being answered.
func (s *connections) longestWaiting() *connection {
	var most *peer
	for _, p := range s.peers {
		if p.waiting.Len() > 0 && (most == nil || p.waiting.Len() > most.waiting.Len()) {
			most = p
		}
	}
	if most == nil {
		return nil
	}
	return most.waiting.Front().Value.(*connection)
}

// relieve cuts off requests until the others are not too long together.
func (s *connections) relieve() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.received.Load() > maxReceived {
		sent := map[*peer]int64{}
		longest := map[*peer]*connection{}
		var worst *peer
		for c := range s.open {
			p, n := c.peer, c.received.Load()
			sent[p] += n
			if l := longest[p]; l == nil || n > l.received.Load() {
				longest[p] = c
			}
			if worst == nil || sent[p] > sent[worst] {
				worst = p
			}
		}
		if worst == nil || sent[worst] == 0 {
			return
		}
		victim := longest[worst]
		s.remove(victim)
		victim.Close()
	}
}

// addressOf returns what tells the clients of connections apart.
func addressOf(addr net.Addr) string {
	remote, err := netip.ParseAddrPort(addr.String())
	if err != nil { // not of TCP
		return addr.String()
	}
	return network(remote.Addr().Unmap())
}
