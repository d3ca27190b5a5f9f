package main

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/admission"
)

// How many requests of a cost run at once.
func TestLanes(t *testing.T) {
	for _, tt := range []struct {
		name          string
		store, mirror string
		most          int // --max-cost
		processors    int
		cost, want    int
	}{
		{"the largest", "", "auto", 100_000, 2, 100_000, 2},
		{"large ones count as the largest", "", "auto", 100_000, 2, 2_001, 2},
		{"the largest small ones", "", "auto", 100_000, 2, 2_000, 4},
		{"the smallest", "", "auto", 100_000, 2, 1, 8},
		{"one processor", "", "auto", 100_000, 1, 100_000, 1},
		{"from a mirror", "bolt://x", "auto", 100_000, 2, 100_000, 2},
		{"from the database", "bolt://x", "off", 100_000, 2, 100_000, 16},
		{"a low limit", "", "auto", 1, 1, 1, 1},
	} {
		k := &serveCommand{}
		k.Store, k.Mirror, k.Limits.MaxCost = tt.store, tt.mirror, tt.most
		lanes := k.lanes(tt.processors)
		n := 0
		for ; n < 100; n++ {
			ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
			_, err := lanes.Admit(admission.WithClient(ctx, "one"), tt.cost)
			cancel()
			if errors.Is(err, context.DeadlineExceeded) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
		}
		if n != tt.want {
			t.Errorf("%s: %d run at once; want %d", tt.name, n, tt.want)
		}
	}
}
