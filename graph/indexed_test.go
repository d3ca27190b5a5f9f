package graph_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

// An indexed condition passes what the condition passes.
func TestConditionIndexed(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	value := func() any {
		switch r.IntN(4) {
		case 0:
			return int64(r.IntN(12))
		case 1:
			return float64(r.IntN(24)) / 2
		case 2:
			return []any{math.NaN(), math.Inf(1), 1e300, float64(1 << 62), int64(1 << 62), int64(math.MaxInt64), math.Copysign(0, -1)}[r.IntN(7)]
		}
		return fmt.Sprint(r.IntN(12))
	}
	passed := 0
	for range 20_000 {
		c := graph.Condition{Op: []graph.Op{graph.In, graph.NotIn}[r.IntN(2)]}
		for range r.IntN(20) {
			c.Values = append(c.Values, value())
		}
		v := value()
		if r.IntN(10) == 0 {
			v = nil
		}
		want := c.Match(v)
		if got := c.Indexed().Match(v); got != want {
			t.Fatalf("%+v indexed passes %T %v: %t; want %t", c, v, v, got, want)
		}
		if want {
			passed++
		}
	}
	if passed < 5_000 || passed > 15_000 {
		t.Errorf("%d of 20,000 values passed; want about half", passed)
	}
}
