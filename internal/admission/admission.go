// Package admission decides which requests run now, which wait and which are
// turned away, by how much work they are. It knows neither HTTP nor GraphQL.
package admission

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrBusy is returned where a request would have to wait too long, or behind
// too many others.
var ErrBusy = errors.New("too many requests")

// Config says how much a Gate lets run. All of it but Least must be more than 0.
type Config struct {
	Capacity int           // weight that runs at once
	Least    int           // what a request weighs at least: Capacity/Least of them run at once
	Share    int           // weight of one client that runs at once, if it is more than one request
	Waiting  int           // requests that may wait
	Patience time.Duration // how long one may wait
}

// Gate lets requests run by weight. A client who sends many does not keep others
// waiting: there is a share that it may fill, and those that wait are taken in
// turns by client. The requests of one client go in the order in which they
// came, and may fill half of the places to wait. What the gate keeps is bounded
// by the requests that it holds. It is safe for concurrent use.
type Gate struct {
	cfg Config

	mu      sync.Mutex
	running int            // weight
	shares  map[string]int // of running, by client
	waiting int            // requests
	turns   []*queue
	queues  map[string]*queue // those in turns, by client
}

// queue is the requests of one client that wait.
type queue struct {
	client  string
	tickets []*ticket
}

type ticket struct {
	weight int
	admit  chan struct{} // closed when it may run
}

// New returns a Gate.
func New(cfg Config) *Gate {
	return &Gate{cfg: cfg, shares: map[string]int{}, queues: map[string]*queue{}}
}

// Enter returns when a request of that weight may run; the caller calls leave
// when it has. A weight over the capacity counts as the capacity. The error is
// ErrBusy, or that of ctx.
func (g *Gate) Enter(ctx context.Context, client string, weight int) (leave func(), err error) {
	weight = min(max(weight, g.cfg.Least, 1), g.cfg.Capacity)
	g.mu.Lock()
	if g.waiting == 0 && g.fits(weight) && g.within(client, weight) {
		g.start(client, weight)
		g.mu.Unlock()
		return g.leave(client, weight), nil
	}
	t, err := g.join(client, weight)
	if err == nil {
		g.next()
	}
	g.mu.Unlock()
	if err != nil {
		return nil, err
	}
	patience := time.NewTimer(g.cfg.Patience)
	defer patience.Stop()
	select {
	case <-t.admit:
		return g.leave(client, weight), nil
	case <-patience.C:
		err = ErrBusy
	case <-ctx.Done():
		err = ctx.Err()
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	select {
	case <-t.admit: // in the same moment
		g.end(client, weight)
	default:
		g.remove(client, t)
	}
	g.next()
	return nil, err
}

func (g *Gate) fits(weight int) bool { return g.running+weight <= g.cfg.Capacity }

// within reports whether a client may have that weight running as well.
func (g *Gate) within(client string, weight int) bool {
	share := g.shares[client]
	return share == 0 || share+weight <= g.cfg.Share
}

func (g *Gate) start(client string, weight int) {
	g.running += weight
	g.shares[client] += weight
}

func (g *Gate) end(client string, weight int) {
	g.running -= weight
	if g.shares[client] -= weight; g.shares[client] == 0 {
		delete(g.shares, client)
	}
}

// join puts a request into the queue of its client.
func (g *Gate) join(client string, weight int) (*ticket, error) {
	q := g.queues[client]
	if g.waiting == g.cfg.Waiting || q != nil && len(q.tickets) >= (g.cfg.Waiting+1)/2 {
		return nil, ErrBusy
	}
	if q == nil {
		q = &queue{client: client}
		g.queues[client] = q
		g.turns = append(g.turns, q)
	}
	t := &ticket{weight, make(chan struct{})}
	q.tickets = append(q.tickets, t)
	g.waiting++
	return t, nil
}

// remove takes a request out of the queue of its client.
func (g *Gate) remove(client string, t *ticket) {
	q := g.queues[client]
	for i, other := range q.tickets {
		if other == t {
			q.tickets = append(q.tickets[:i], q.tickets[i+1:]...)
			g.waiting--
			break
		}
	}
	if len(q.tickets) > 0 {
		return
	}
	delete(g.queues, client)
	for i, other := range g.turns {
		if other == q {
			g.turns = append(g.turns[:i], g.turns[i+1:]...)
			return
		}
	}
}

// leave returns what ends a request that runs.
func (g *Gate) leave(client string, weight int) func() {
	var once sync.Once
	return func() {
		once.Do(func() {
			g.mu.Lock()
			defer g.mu.Unlock()
			g.end(client, weight)
			g.next()
		})
	}
}

// next admits those whose turn it is, as far as there is room. Those of clients
// with a full share are passed over; others are not, for smaller requests could
// pass a large one for ever.
func (g *Gate) next() {
	for i := 0; i < len(g.turns); {
		q := g.turns[i]
		t := q.tickets[0]
		if !g.within(q.client, t.weight) {
			i++
			continue
		}
		if !g.fits(t.weight) {
			return
		}
		g.start(q.client, t.weight)
		g.waiting--
		q.tickets = q.tickets[1:]
		g.turns = append(g.turns[:i], g.turns[i+1:]...)
		if len(q.tickets) > 0 {
			g.turns = append(g.turns, q)
		} else {
			delete(g.queues, q.client)
		}
		close(t.admit)
	}
}

// Load is what a Gate holds.
type Load struct {
	Running int // weight
	Waiting int // requests
}

// Load returns what the gate holds now.
func (g *Gate) Load() Load {
	g.mu.Lock()
	defer g.mu.Unlock()
	return Load{g.running, g.waiting}
}
