package server

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// connections bounds how many connections are open. For one beyond the bound, the
// one that has waited longest for its next request is closed; where none waits, it
// is the new one.
type connections struct {
	most int

	mu      sync.Mutex
	open    map[net.Conn]*list.Element // in waiting, nil where a request is being answered
	waiting *list.List                 // of net.Conn, those that have waited longest first
}

func newConnections(most int) *connections {
	return &connections{most: most, open: map[net.Conn]*list.Element{}, waiting: list.New()}
}

// changed is http.Server.ConnState.
func (c *connections) changed(conn net.Conn, state http.ConnState) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.open[conn]; e != nil {
		c.waiting.Remove(e)
	}
	switch state {
	case http.StateClosed, http.StateHijacked:
		delete(c.open, conn)
	case http.StateActive:
		c.open[conn] = nil
	case http.StateIdle:
		c.open[conn] = c.waiting.PushBack(conn)
	case http.StateNew:
		if len(c.open) >= c.most {
			victim := conn
			if e := c.waiting.Front(); e != nil {
				victim = c.waiting.Remove(e).(net.Conn)
				delete(c.open, victim)
			}
			victim.Close() // nobody could be told of an error
			if victim == conn {
				return
			}
		}
		c.open[conn] = c.waiting.PushBack(conn)
	}
}
