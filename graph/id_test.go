package graph_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

func TestID(t *testing.T) {
	long := strings.Repeat("x", graph.MaxID-len("city:"))
	tests := []struct {
		id   graph.ID
		kind graph.Kind
		key  string
		ok   bool
	}{
		{"city:milan-it", "city", "milan-it", true},
		{"source:seed-001", "source", "seed-001", true},
		{"objective:gcm-15", "objective", "gcm-15", true},
		{"instrument:a.b-c", "instrument", "a.b-c", true},
		{"x:1", "x", "1", true},
		{"", "", "", false},
		{"city", "", "", false},
		{"city:", "city", "", false},
		{":milan", "", "milan", false},
		{"City:milan", "City", "milan", false},
		{"city:Milan", "city", "Milan", false},
		{"city:-milan", "city", "-milan", false},
		{"city:milan-", "city", "milan-", false},
		{"city:mi--lan", "city", "mi--lan", false},
		{"city:mi.-lan", "city", "mi.-lan", false},
		{"city:mi lan", "city", "mi lan", false},
		{"city:mi_lan", "city", "mi_lan", false},
		{"city:mi:lan", "city", "mi:lan", false},
		{"city:köln", "city", "köln", false},
		{"ci ty:a", "ci ty", "a", false},
		{"city1:a", "city1", "a", false},
		{graph.ID("city:" + long), "city", long, true},
		{graph.ID("city:x" + long), "city", "x" + long, false},
	}
	for _, tt := range tests {
		t.Run(string(tt.id), func(t *testing.T) {
			if tt.id.Kind() != tt.kind || tt.id.Key() != tt.key {
				t.Errorf("Kind, Key = %q, %q; want %q, %q", tt.id.Kind(), tt.id.Key(), tt.kind, tt.key)
			}
			err := tt.id.Check()
			if tt.ok && err != nil || !tt.ok && (!errors.Is(err, graph.ErrInvalid) || graph.Hint(err) == "") {
				t.Errorf("Check = %v; want success %t", err, tt.ok)
			}
			if tt.ok && graph.MakeID(tt.kind, tt.key) != tt.id {
				t.Errorf("MakeID = %q; want %q", graph.MakeID(tt.kind, tt.key), tt.id)
			}
		})
	}
}

func TestRelCheck(t *testing.T) {
	tests := []struct {
		rel graph.Rel
		ok  bool
	}{
		{"member_of", true}, {"leads", true}, {"a_b_c", true},
		{"", false}, {"_a", false}, {"a_", false}, {"a__b", false}, {"Member_of", false}, {"member of", false}, {"member-of", false}, {"r2", false},
	}
	for _, tt := range tests {
		if err := tt.rel.Check(); (err == nil) != tt.ok || err != nil && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("Rel(%q).Check() = %v; want success %t", tt.rel, err, tt.ok)
		}
	}
}

func TestEdgeID(t *testing.T) {
	id := graph.MakeEdgeID("city:milan-it", "member_of", "network:mmc")
	if id != "city:milan-it member_of network:mmc" {
		t.Errorf("MakeEdgeID = %q", id)
	}
	from, rel, to, err := id.Split()
	if from != "city:milan-it" || rel != "member_of" || to != "network:mmc" || err != nil {
		t.Errorf("Split = %q, %q, %q, %v", from, rel, to, err)
	}
	for _, bad := range []graph.EdgeID{"", "city:a", "city:a member_of", "city:a member_of network:b x", "city:a  network:b",
		"city:a Member network:b", "a member_of network:b", "city:a member_of b", " city:a member_of network:b"} {
		if _, _, _, err := bad.Split(); !errors.Is(err, graph.ErrInvalid) || graph.Hint(err) == "" {
			t.Errorf("Split(%q) = %v; want ErrInvalid with a hint", bad, err)
		}
	}
}

// The order of edge ids is that of (from, kind, to).
func TestEdgeIDOrder(t *testing.T) {
	type key [3]string
	var keys []key
	for _, from := range []string{"city:a", "city:a-b", "city:a.b", "city:a1", "city:ab", "cityx:a"} {
		for _, rel := range []string{"leads", "leads_on", "leadsx"} {
			for _, to := range []string{"city:a", "city:a-b", "network:a"} {
				keys = append(keys, key{from, rel, to})
			}
		}
	}
	less := func(a, b key) int { return slices.Compare(a[:], b[:]) }
	slices.SortFunc(keys, less)
	for i := 1; i < len(keys); i++ {
		if a, b := strings.Join(keys[i-1][:], " "), strings.Join(keys[i][:], " "); a >= b {
			t.Errorf("%q is not before %q", a, b)
		}
	}
}

func TestFar(t *testing.T) {
	e := &graph.Edge{From: "city:a", Rel: "r", To: "city:b"}
	loop := &graph.Edge{From: "city:a", Rel: "r", To: "city:a"}
	if e.Far("city:a") != "city:b" || e.Far("city:b") != "city:a" || loop.Far("city:a") != "city:a" {
		t.Errorf("Far = %q, %q, %q", e.Far("city:a"), e.Far("city:b"), loop.Far("city:a"))
	}
}
