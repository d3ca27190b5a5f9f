package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/glocal-graph/glocal/internal/cputime"
)

// measurement is one measurement of one server.
type measurement struct {
	perSecond float64
	p50, p99  float64 // ms
	server    float64 // ms of processor time an answer
	neo4j     float64 // the same of Neo4j
	client    float64 // the same of the client
}

// The warm-up of a server for an operation: Node and Java compile what they
// have run often, so it goes by answers rather than by time, within bounds.
const (
	warmConnections = 8
	warmAnswers     = 1000
	warmSeconds     = 10
)

// warm asks all servers everything before anything is measured.
func (a *arena) warm(ctx context.Context, runs []*operationRun) error {
	say("warming up")
	for _, r := range runs {
		for _, t := range a.targets {
			for answers, start := 0, time.Now(); answers < warmAnswers && time.Since(start) < warmSeconds*time.Second; {
				if err := ctx.Err(); err != nil {
					return fmt.Errorf("warm up: %w", err)
				}
				out, err := a.client.load(loadSpec{Address: t.address, Requests: r.requests[t], Connections: warmConnections, Seconds: 1})
				if err != nil {
					return fmt.Errorf("%s, %s: %w", r.name, t.name, err)
				}
				answers += out.Answers
			}
		}
	}
	return nil
}

// measure measures all operations. Within a round the servers take turns, in
// another order each time, so that what else the machine does falls on all.
func (a *arena) measure(ctx context.Context, s settings, runs []*operationRun) error {
	if err := a.warm(ctx, runs); err != nil {
		return err
	}
	for _, r := range runs {
		for _, n := range s.connections {
			for round := range s.rounds {
				for i := range a.targets {
					if err := ctx.Err(); err != nil {
						return fmt.Errorf("measure: %w", err)
					}
					t := a.targets[(i+round)%len(a.targets)]
					m, err := a.one(r, t, n, s.seconds)
					if err != nil {
						return err
					}
					at := cell{t, n}
					r.measured[at] = append(r.measured[at], m)
				}
			}
			line := fmt.Sprintf("%s, %d connections:", r.name, n)
			for _, t := range a.targets {
				line += fmt.Sprintf(" %s %.0f/s", t.name, r.median(cell{t, n}, rate))
			}
			say("%s", line)
		}
	}
	return nil
}

// one makes one measurement.
func (a *arena) one(r *operationRun, t *target, connections int, seconds float64) (measurement, error) {
	times := func() (all [3]time.Duration) {
		all[0] = cputime.Of(t.process.cmd.Process.Pid)
		all[2] = cputime.Of(a.client.cmd.Process.Pid)
		if t.database {
			all[1] = cputime.Of(a.neo4j.PID())
		}
		return all
	}
	before := times()
	out, err := a.client.load(loadSpec{Address: t.address, Requests: r.requests[t], Connections: connections, Seconds: seconds})
	if err != nil {
		return measurement{}, fmt.Errorf("%s, %s, %d connections: %w", r.name, t.name, connections, err)
	}
	after := times()
	answers, elapsed := float64(out.Answers), out.Elapsed.Seconds()
	each := func(i int) float64 { return (after[i] - before[i]).Seconds() }
	return measurement{
		perSecond: answers / elapsed,
		p50:       out.P50.Seconds() * 1000,
		p99:       out.P99.Seconds() * 1000,
		server:    each(0) * 1000 / answers,
		neo4j:     each(1) * 1000 / answers,
		client:    each(2) * 1000 / answers,
	}, nil
}

func rate(m measurement) float64 { return m.perSecond }

// median returns the median over the rounds.
func (r *operationRun) median(at cell, figure func(measurement) float64) float64 {
	var all []float64
	for _, m := range r.measured[at] {
		all = append(all, figure(m))
	}
	return median(all)
}

// ratio returns the median over the rounds of how many times more answers one
// server gives than another.
func (r *operationRun) ratio(one, other *target, connections int) float64 {
	ones, others := r.measured[cell{one, connections}], r.measured[cell{other, connections}]
	var all []float64
	for i := range ones {
		all = append(all, ones[i].perSecond/others[i].perSecond)
	}
	return median(all)
}

// median returns the middle of figures, the mean of the two middle ones where
// their number is even.
func median(all []float64) float64 {
	if len(all) == 0 {
		return math.NaN()
	}
	all = slices.Sorted(slices.Values(all))
	mid := len(all) / 2
	if len(all)%2 == 1 {
		return all[mid]
	}
	return (all[mid-1] + all[mid]) / 2
}
