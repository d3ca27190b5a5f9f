// Package admission decides which requests run now, which wait and which are
// turned away, by how much work they are. It knows neither HTTP nor GraphQL.
package admission

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// ErrBusy is returned where a request would have to wait too long, or behind
// too many others.
var ErrBusy = errors.New("too many requests")

// Config says how much a Gate lets run. Capacity, Waiting and Patience must be
// more than 0.
type Config struct {
	Capacity int           // weight that runs at once
	Least    int           // what a request weighs at least: Capacity/Least of them run at once
	Share    int           // weight of one client that runs at once, if it is more than one request; 0 means Capacity
	Waiting  int           // requests that may wait
	Patience time.Duration // how long one may wait
}

// Gate lets requests run by weight. A client who sends many does not keep others
// waiting: there is a share that it may fill, and those that wait are taken in
// turns by client. The requests of one client go in the order in which they
// came. When all places to wait are taken, whoever has most of them loses the last
// one to a client with fewer. What the gate keeps is bounded by the requests that
// it holds. It is safe for concurrent use.
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

	admit     chan struct{} // closed when it may run
	displaced chan struct{} // closed when another has its place
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
	if g.fits(weight) && g.within(client, weight) && !g.due() {
		g.start(client, weight)
		g.mu.Unlock()
		return g.leave(client, weight), nil
	}
	t, err := g.join(client, weight)
	g.mu.Unlock()
	if err != nil {
		return nil, err
	}
	patience := time.NewTimer(g.cfg.Patience)
	defer patience.Stop()
	select {
	case <-t.admit:
		return g.leave(client, weight), nil
	case <-t.displaced:
		return nil, ErrBusy
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
	case <-t.displaced:
		return nil, err
	default:
		g.remove(g.queues[client], t)
	}
	g.next()
	return nil, err
}

// due reports whether somebody waits who is kept by the capacity alone, and goes
// before who comes now.
func (g *Gate) due() bool {
	return slices.ContainsFunc(g.turns, func(q *queue) bool { return g.within(q.client, q.tickets[0].weight) })
}

func (g *Gate) fits(weight int) bool { return g.running+weight <= g.cfg.Capacity }

// within reports whether a client may have that weight running as well.
func (g *Gate) within(client string, weight int) bool {
	share := g.shares[client]
	return g.cfg.Share == 0 || share == 0 || share+weight <= g.cfg.Share
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
	if g.waiting == g.cfg.Waiting {
		has := 0
		if q != nil {
			has = len(q.tickets)
		}
		longest := slices.MaxFunc(g.turns, func(a, b *queue) int { return cmp.Compare(len(a.tickets), len(b.tickets)) })
		if len(longest.tickets) <= has+1 {
			return nil, ErrBusy
		}
		last := longest.tickets[len(longest.tickets)-1]
		g.remove(longest, last)
		close(last.displaced)
	}
	if q == nil {
		q = &queue{client: client}
		g.queues[client] = q
		g.turns = append(g.turns, q)
	}
	t := &ticket{weight: weight, admit: make(chan struct{}), displaced: make(chan struct{})}
	q.tickets = append(q.tickets, t)
	g.waiting++
	return t, nil
}

// remove takes a request out of a queue, and the queue out of the turns when it
// is empty.
func (g *Gate) remove(q *queue, t *ticket) {
	i := slices.Index(q.tickets, t)
	q.tickets = slices.Delete(q.tickets, i, i+1)
	g.waiting--
	if len(q.tickets) == 0 {
		delete(g.queues, q.client)
		i := slices.Index(g.turns, q)
		g.turns = slices.Delete(g.turns, i, i+1)
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
