package graph

import "context"

// Call is one question to a Snapshot with room for its answer: a pointer to
// one of NodesCall, ExpandCall, DegreeCall, ScanCall, CountCall and EdgesCall.
type Call interface {
	// ask asks s and keeps the answer.
	ask(ctx context.Context, s Snapshot) error
}

type (
	// NodesCall asks Snapshot.Nodes for IDs.
	NodesCall struct {
		IDs   []ID
		Nodes []*Node // the answer
	}
	// ExpandCall asks Snapshot.Expand for Hop at IDs.
	ExpandCall struct {
		IDs   []ID
		Hop   Hop
		Steps [][]Step // the answer
	}
	// DegreeCall asks Snapshot.Degree for Pattern at IDs.
	DegreeCall struct {
		IDs     []ID
		Pattern Pattern
		Degrees []int // the answer
	}
	// ScanCall asks Snapshot.Scan for a page: the Limit of Query is not 0.
	ScanCall struct {
		Query Query
		Nodes []*Node // the answer
	}
	// CountCall asks Snapshot.Count for Query.
	CountCall struct {
		Query Query
		Count int // the answer
	}
	// EdgesCall asks Snapshot.Edges for a page: the Limit of Query is not 0.
	EdgesCall struct {
		Query EdgeQuery
		Edges []*Edge // the answer
	}
)

// Answerer is a Snapshot for which a question costs a journey, so that it
// rather answers several at once.
type Answerer interface {
	Snapshot

	// Answer answers all calls, or fails. Every answer is what the method of
	// Snapshot that the call is named for returns.
	Answer(ctx context.Context, calls []Call) error
}

// Answer answers all calls from s: at once where s is an Answerer, and one
// after the other where it is not. It fails with the first error.
func Answer(ctx context.Context, s Snapshot, calls []Call) error {
	if a, ok := s.(Answerer); ok {
		return a.Answer(ctx, calls)
	}
	for _, c := range calls {
		if err := c.ask(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

func (c *NodesCall) ask(ctx context.Context, s Snapshot) (err error) {
	c.Nodes, err = s.Nodes(ctx, c.IDs)
	return err
}

func (c *ExpandCall) ask(ctx context.Context, s Snapshot) (err error) {
	c.Steps, err = s.Expand(ctx, c.IDs, c.Hop)
	return err
}

func (c *DegreeCall) ask(ctx context.Context, s Snapshot) (err error) {
	c.Degrees, err = s.Degree(ctx, c.IDs, c.Pattern)
	return err
}

func (c *ScanCall) ask(ctx context.Context, s Snapshot) error {
	for n, err := range s.Scan(ctx, c.Query) {
		if err != nil {
			return err
		}
		c.Nodes = append(c.Nodes, n)
	}
	return nil
}

func (c *CountCall) ask(ctx context.Context, s Snapshot) (err error) {
	c.Count, err = s.Count(ctx, c.Query)
	return err
}

func (c *EdgesCall) ask(ctx context.Context, s Snapshot) error {
	for e, err := range s.Edges(ctx, c.Query) {
		if err != nil {
			return err
		}
		c.Edges = append(c.Edges, e)
	}
	return nil
}
