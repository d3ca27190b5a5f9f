package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"github.com/google/go-cmp/cmp"
)

// operationRun is an operation with what is asked and what came of it.
type operationRun struct {
	operation
	requests map[*target][]exchange
	answers  [][]byte // of glocal
	bytes    map[dialect]int
	measured map[cell][]measurement // in the order of rounds
}

// cell is a place in the tables.
type cell struct {
	target      *target
	connections int
}

// prepare asks every question of every server and compares the answers: those
// of the peer and of glocal must state the same facts, and all forms of glocal
// must answer the same bytes.
func (a *arena) prepare(ctx context.Context, s *sample) ([]*operationRun, error) {
	var runs []*operationRun
	var different []error
	questions, facts := 0, 0
	for _, o := range operations {
		r := &operationRun{operation: o, requests: map[*target][]exchange{}, bytes: map[dialect]int{}, measured: map[cell][]measurement{}}
		runs = append(runs, r)
		for i, q := range o.ask(s) {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("compare the answers: %w", err)
			}
			n, err := a.compare(r, q)
			if err != nil {
				different = append(different, fmt.Errorf("%s, question %d: %w", o.name, i+1, err))
				if len(different) == maxDifferences {
					return nil, errors.Join(different...)
				}
				continue
			}
			questions++
			facts += n
		}
	}
	if len(different) > 0 {
		return nil, errors.Join(different...)
	}
	say("the peer and %d forms of glocal state the same %d facts in answer to %d questions", len(a.targets)-1, facts, questions)
	return runs, nil
}

// maxDifferences is how many are told.
const maxDifferences = 10

// compare asks one question of all and returns how many facts the answer has.
func (a *arena) compare(r *operationRun, q question) (int, error) {
	if q.offset > 0 {
		after, err := cursor(a.embedded, q.offset)
		if err != nil {
			return 0, err
		}
		q.glocal = maps.Clone(q.glocal)
		q.glocal["after"] = after
	}
	variables := map[dialect]map[string]any{peerDialect: q.peer, glocalDialect: q.glocal}
	answers := map[*target][]byte{}
	for _, t := range a.targets {
		document, err := r.document(t.dialect)
		if err != nil {
			return 0, err
		}
		b, err := body(document, variables[t.dialect])
		if err != nil {
			return 0, fmt.Errorf("ask with %v: %w", variables[t.dialect], err)
		}
		x := request(t.address, t.path, b)
		if answers[t], err = ask(t.address, x); err != nil {
			return 0, fmt.Errorf("%s: %w", t.name, err)
		}
		r.requests[t] = append(r.requests[t], exchange{x, len(answers[t])})
	}
	want := answers[a.embedded]
	stated, err := r.facts(want)
	if err != nil {
		return 0, fmt.Errorf("asked with %v: %w", q.glocal, err)
	}
	if len(stated) == 0 {
		return 0, fmt.Errorf("asked with %v: the answer states nothing: %.300s", q.glocal, want)
	}
	for _, t := range a.targets {
		if t.dialect == glocalDialect {
			if !bytes.Equal(answers[t], want) {
				return 0, fmt.Errorf("asked with %v, %s does not answer the same bytes as %s: %.500s\n%.500s", q.glocal, t.name, a.embedded.name, answers[t], want)
			}
			continue
		}
		facts, err := r.facts(answers[t])
		if err != nil {
			return 0, fmt.Errorf("asked with %v: %w", q.peer, err)
		}
		if diff := cmp.Diff(facts, stated); diff != "" {
			return 0, fmt.Errorf("asked with %v (-%s +glocal):\n%s", q.glocal, t.name, diff)
		}
		r.bytes[t.dialect] += len(answers[t])
	}
	r.answers = append(r.answers, want)
	r.bytes[glocalDialect] += len(want)
	return len(stated), nil
}

// cursor returns the cursor of the city at a place, counted from 1, in the
// order of names.
func cursor(t *target, place int) (string, error) {
	const document = `query($first: Int, $after: String) {
  cities(orderBy: [{ by: NAME }], first: $first, after: $after) { pageInfo { endCursor } } }`
	const most = 100
	var after *string
	for left := place; left > 0; left -= most {
		b, err := body(document, map[string]any{"first": min(left, most), "after": after})
		if err != nil {
			return "", fmt.Errorf("find a page: %w", err)
		}
		text, err := ask(t.address, request(t.address, t.path, b))
		if err != nil {
			return "", fmt.Errorf("find a page: %w", err)
		}
		var answer struct {
			Data struct {
				Cities struct{ PageInfo struct{ EndCursor *string } }
			}
		}
		if err := json.Unmarshal(text, &answer); err != nil || answer.Data.Cities.PageInfo.EndCursor == nil {
			return "", fmt.Errorf("find a page: %w: %.300s", err, text)
		}
		after = answer.Data.Cities.PageInfo.EndCursor
	}
	return *after, nil
}

// barePath returns where the bare handler says the i-th answer.
func (r *operationRun) barePath(i int) string { return fmt.Sprintf("/%s/%d", r.name, i) }

// askBare sets what is asked of the bare handler, with the bodies that glocal
// gets, and checks what it says.
func (r *operationRun) askBare(t, glocal *target) error {
	for i, want := range r.answers {
		_, b, _ := bytes.Cut(r.requests[glocal][i].Request, []byte("\r\n\r\n"))
		x := request(t.address, r.barePath(i), b)
		said, err := ask(t.address, x)
		if err != nil {
			return fmt.Errorf("bare handler: %w", err)
		}
		if !bytes.Equal(said, want) {
			return fmt.Errorf("the bare handler says %.300s; want %.300s", said, want)
		}
		r.requests[t] = append(r.requests[t], exchange{x, len(said)})
	}
	return nil
}
