package main

import "testing"

// Memory is given back once it is quiet, if there is more of it than the last time.
func TestSpare(t *testing.T) {
	s := spare{base: 40 << 20}
	for i, look := range []struct {
		held, allocated uint64 // MB
		due             bool
	}{
		{300, 1000, false}, // work
		{300, 2000, false},
		{300, 2001, true}, // quiet
		{50, 2002, false}, // not worth it
		{57, 2003, true},
	} {
		if got := s.due(look.held<<20, look.allocated<<20); got != look.due {
			t.Errorf("look %d: due = %t; want %t", i, got, look.due)
		}
	}
}
