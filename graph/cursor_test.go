package graph_test

import (
	"encoding/base64"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
)

func TestCursorRoundTrip(t *testing.T) {
	v, q := graph.Version{1, 2, 3}, graph.MakeQuestion("cities", "name")
	tests := []struct {
		name string
		pos  graph.Position
	}{
		{"id only", graph.Position{Keys: []any{}, ID: "city:milan-it"}},
		{"empty", graph.Position{Keys: []any{}}},
		{"text", graph.Position{Keys: []any{"Milan"}, ID: "city:milan-it"}},
		{"not ASCII", graph.Position{Keys: []any{"Αθήνα 🏙"}, ID: "city:athens-gr"}},
		{"empty text is not absent", graph.Position{Keys: []any{"", nil}, ID: "a"}},
		{"whole and other numbers", graph.Position{Keys: []any{int64(2), 2.0, int64(math.MinInt64), -0.5, math.MaxFloat64}, ID: "b"}},
		{"absent", graph.Position{Keys: []any{nil, nil}, ID: "c"}},
		{"long", graph.Position{Keys: []any{strings.Repeat("x", 300)}, ID: strings.Repeat("y", 200)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := graph.MakeCursor(v, q, tt.pos)
			got, err := c.Open(v, q)
			if diff := cmp.Diff(tt.pos, got); err != nil || diff != "" {
				t.Errorf("Open = %v; difference (-want +got):\n%s", err, diff)
			}
			if strings.ContainsAny(string(c), "+/= ") {
				t.Errorf("cursor %q is not safe in a URL", c)
			}
		})
	}
}

func TestCursorRefused(t *testing.T) {
	v, q := graph.Version{1, 2, 3}, graph.MakeQuestion("cities", "name")
	c := graph.MakeCursor(v, q, graph.Position{Keys: []any{"Milan", int64(7), 0.5, nil}, ID: "city:milan-it"})
	raw, err := base64.RawURLEncoding.DecodeString(string(c))
	if err != nil {
		t.Fatal(err)
	}
	encode := func(b ...byte) graph.Cursor { return graph.Cursor(base64.RawURLEncoding.EncodeToString(b)) }
	head := raw[:17]
	with := func(tail ...byte) graph.Cursor { return encode(append(append([]byte{}, head...), tail...)...) }
	tests := []struct {
		name   string
		cursor graph.Cursor
		v      graph.Version
		q      graph.Question
		want   error
	}{
		{"other version", c, graph.Version{1, 2, 4}, q, graph.ErrCursorStale},
		{"other version and question", c, graph.Version{9}, q + 1, graph.ErrCursorStale},
		{"other question", c, v, graph.MakeQuestion("cities", "id"), graph.ErrCursor},
		{"empty", "", v, q, graph.ErrCursor},
		{"an offset", "YXJyYXljb25uZWN0aW9uOjk=", v, q, graph.ErrCursor},
		{"not base64", "???", v, q, graph.ErrCursor},
		{"padded", c + "==", v, q, graph.ErrCursor},
		{"other form", encode(append([]byte{2}, raw[1:]...)...), v, q, graph.ErrCursor},
		{"head only", encode(head...), v, q, graph.ErrCursor},
		{"one byte too few", encode(raw[:len(raw)-1]...), v, q, graph.ErrCursor},
		{"one byte too many", encode(append(append([]byte{}, raw...), 0)...), v, q, graph.ErrCursor},
		{"more keys than bytes", with(0xff, 0xff, 0xff, 0xff, 0x0f), v, q, graph.ErrCursor},
		{"a count beyond 64 bits", with(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01), v, q, graph.ErrCursor},
		{"a count in a longer form", with(0x80, 0x00, 0), v, q, graph.ErrCursor},
		{"unknown type of key", with(1, 'x', 0), v, q, graph.ErrCursor},
		{"short number", with(1, 'i', 1, 2, 3), v, q, graph.ErrCursor},
		{"not a number", with(1, 'f', 0x7f, 0xf8, 0, 0, 0, 0, 0, 1, 0), v, q, graph.ErrCursor},
		{"infinite", with(1, 'f', 0x7f, 0xf0, 0, 0, 0, 0, 0, 0, 0), v, q, graph.ErrCursor},
		{"text longer than the rest", with(1, 's', 9, 'a'), v, q, graph.ErrCursor},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := tt.cursor.Open(tt.v, tt.q)
			if !errors.Is(err, tt.want) || graph.Hint(err) == "" {
				t.Errorf("Open = %+v, %v (hint %q); want %v with a hint", p, err, graph.Hint(err), tt.want)
			}
		})
	}
}

// Parts are kept apart: moving text from one to the next asks something else.
func TestMakeQuestion(t *testing.T) {
	seen := map[graph.Question][]string{}
	for _, parts := range [][]string{nil, {""}, {"", ""}, {"ab"}, {"a", "b"}, {"", "ab"}, {"ab", ""}, {"b", "a"}} {
		q := graph.MakeQuestion(parts...)
		if other, ok := seen[q]; ok {
			t.Errorf("MakeQuestion(%q) = MakeQuestion(%q)", parts, other)
		}
		seen[q] = parts
		if again := graph.MakeQuestion(parts...); again != q {
			t.Errorf("MakeQuestion(%q) = %d, then %d", parts, q, again)
		}
	}
}

// Whatever comes in, Open does not panic, and what it accepts is the cursor of
// the position that it returns.
func FuzzCursorOpen(f *testing.F) {
	v, q := graph.Version{1}, graph.Question(7)
	head, _ := base64.RawURLEncoding.DecodeString(string(graph.MakeCursor(v, q, graph.Position{})))
	head = head[:17]
	for _, p := range []graph.Position{{ID: "a"}, {Keys: []any{"x", int64(1), 1.5, nil}, ID: "city:a"}} {
		b, _ := base64.RawURLEncoding.DecodeString(string(graph.MakeCursor(v, q, p)))
		f.Add(b[17:])
		f.Add([]byte(graph.MakeCursor(v, q, p)))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		whole := append(append([]byte{}, head...), b...)
		for _, c := range []graph.Cursor{graph.Cursor(b), graph.Cursor(base64.RawURLEncoding.EncodeToString(whole))} {
			p, err := c.Open(v, q)
			if err != nil {
				continue
			}
			again := graph.MakeCursor(v, q, p)
			if plain := strings.NewReplacer("\n", "", "\r", "").Replace(string(c)); string(again) != plain {
				t.Errorf("cursor %q opens as %+v, whose cursor is %q", plain, p, again)
			}
		}
	})
}

func FuzzCursorRoundTrip(f *testing.F) {
	f.Add("Milan", int64(7), 0.5, true, "city:milan-it")
	f.Add("", int64(math.MinInt64), math.MaxFloat64, false, "")
	f.Fuzz(func(t *testing.T, s string, n int64, x float64, absent bool, id string) {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return
		}
		p := graph.Position{Keys: []any{s, n, x}, ID: id}
		if absent {
			p.Keys = append(p.Keys, nil)
		}
		v, q := graph.Version{byte(n)}, graph.MakeQuestion(s, id)
		got, err := graph.MakeCursor(v, q, p).Open(v, q)
		if diff := cmp.Diff(p, got); err != nil || diff != "" {
			t.Errorf("Open = %v; difference (-want +got):\n%s", err, diff)
		}
	})
}
