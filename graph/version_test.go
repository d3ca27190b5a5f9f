package graph_test

import (
	"crypto/sha256"
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

// The sum of hashes is that of big integers, modulo 2^256.
func TestVersionSum(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	modulus := new(big.Int).Lsh(big.NewInt(1), 256)
	random := func() (v graph.Version) {
		for i := range v {
			switch rng.IntN(4) {
			case 0: // runs of zeros and ones make carries travel
			case 1:
				v[i] = 0xff
			default:
				v[i] = byte(rng.Uint32())
			}
		}
		return v
	}
	number := func(v graph.Version) *big.Int { return new(big.Int).SetBytes(v[:]) }
	all := graph.Version([]byte(strings.Repeat("\xff", 32)))
	one := graph.Version{31: 1}
	pairs := [][2]graph.Version{{}, {one, all}, {all, one}, {all, all}, {graph.Version{}, one}}
	for range 1000 {
		pairs = append(pairs, [2]graph.Version{random(), random()})
	}
	for _, p := range pairs {
		a, b := p[0], p[1]
		sum := new(big.Int).Add(number(a), number(b))
		if got := number(a.Add(b)); got.Cmp(sum.Mod(sum, modulus)) != 0 {
			t.Fatalf("%v + %v = %x; want %x", a, b, got, sum)
		}
		diff := new(big.Int).Sub(number(a), number(b))
		if got := number(a.Sub(b)); got.Cmp(diff.Mod(diff, modulus)) != 0 {
			t.Fatalf("%v - %v = %x; want %x", a, b, got, diff)
		}
		if a.Add(b).Sub(b) != a || a.Add(b) != b.Add(a) {
			t.Fatalf("%v and %v: Sub does not undo Add, or Add depends on the order", a, b)
		}
	}
}

// The canonical form is every part preceded by its length, written out here.
func TestHash(t *testing.T) {
	text := func(parts ...string) string {
		var b strings.Builder
		for _, p := range parts {
			if len(p) > 127 {
				b.WriteByte(byte(len(p)&127) | 128)
				b.WriteByte(byte(len(p) >> 7))
			} else {
				b.WriteByte(byte(len(p)))
			}
			b.WriteString(p)
		}
		return b.String()
	}
	long := strings.Repeat("é", 100) // 200 bytes: the length takes two
	node := &graph.Node{
		ID: "city:a", Level: graph.Local, Name: graph.Name{Value: "A", Lang: "en", Type: graph.Main},
		Names: []graph.Name{{Value: "Á", Type: graph.Alternate}}, Notes: long,
		Sources: []graph.Reference{{Source: "source:s", Locator: "p. 1"}},
		Props:   graph.Props{"z": "text", "n": int64(-2), "f": 0.5, "l": []string{"x", "yy"}},
	}
	edge := &graph.Edge{From: "city:a", Rel: "member_of", To: "network:n", Timing: graph.State, Claims: []graph.Claim{{
		Role: "chair", Since: graph.MakeDate(2018, 12, 0), Until: graph.MakeDate(2019, 0, 0), Origin: graph.Stated, Status: graph.Ended,
		Confidence: graph.Low, Source: "source:s", Witness: 2020, Locator: "p. 1", Notes: "n",
	}}}
	tests := []struct {
		name string
		got  graph.Version
		form string
	}{
		{"small node", (&graph.Node{ID: "city:a", Name: graph.Name{Value: "A", Type: graph.Main}}).Hash(),
			"N" + text("city:a", "", "A", "", "main") + "\x00" + text("") + "\x00" + "\x00"},
		{"node", node.Hash(),
			"N" + text("city:a", "local", "A", "en", "main") + "\x01" + text("Á", "", "alternate") + text(long) +
				"\x01" + text("source:s", "p. 1") + "\x04" +
				text("f") + "f\x3f\xe0\x00\x00\x00\x00\x00\x00" +
				text("l") + "l\x02" + text("x", "yy") +
				text("n") + "i\xff\xff\xff\xff\xff\xff\xff\xfe" +
				text("z") + "s" + text("text")},
		{"edge", edge.Hash(),
			"E" + text("city:a", "member_of", "network:n", "state") + "\x01" +
				text("source:s", "2018-12", "2019", "stated", "chair", "ended", "low", "p. 1", "n") + "\xe4\x0f"}, // 2020 = 15*128 + 100
		{"dataset", graph.Dataset{Name: "glocal", Title: "T", Release: "1", License: "CC-BY-4.0"}.Hash(), "D" + text("glocal", "T", "1", "CC-BY-4.0")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if want := graph.Version(sha256.Sum256([]byte(tt.form))); tt.got != want {
				t.Errorf("Hash = %v; want %v", tt.got, want)
			}
		})
	}
	if got := (graph.Dataset{}).Hash(); got != (graph.Version{}) {
		t.Errorf("hash of the zero Dataset = %v; want zero", got)
	}
}

// What differs has another hash; what is absent in another way has the same.
func TestHashTellsApart(t *testing.T) {
	with := func(p graph.Props) graph.Version {
		return (&graph.Node{ID: "city:a", Name: graph.Name{Value: "A"}, Props: p}).Hash()
	}
	differ := map[string]graph.Version{
		"none": with(nil), "whole": with(graph.Props{"p": int64(1)}), "float": with(graph.Props{"p": 1.0}), "text": with(graph.Props{"p": "1"}),
		"list": with(graph.Props{"p": []string{"1"}}), "other key": with(graph.Props{"q": "1"}),
		"two": with(graph.Props{"p": []string{"1", "2"}}), "joined": with(graph.Props{"p": []string{"12"}}),
	}
	seen := map[graph.Version]string{}
	for name, v := range differ {
		if other, ok := seen[v]; ok {
			t.Errorf("%s and %s have the same hash", name, other)
		}
		seen[v] = name
	}
	if with(nil) != with(graph.Props{}) {
		t.Error("an empty Props has another hash than none")
	}
	if with(graph.Props{"p": 0.0}) != with(graph.Props{"p": math.Copysign(0, -1)}) {
		t.Error("-0 has another hash than 0")
	}
}

func TestParseVersion(t *testing.T) {
	v := graph.Version{0: 0xab, 31: 0x01}
	s := "ab" + strings.Repeat("00", 30) + "01"
	if v.String() != s {
		t.Errorf("String = %q; want %q", v, s)
	}
	if got, err := graph.ParseVersion(s); got != v || err != nil {
		t.Errorf("ParseVersion(%q) = %v, %v", s, got, err)
	}
	for _, bad := range []string{"", s[2:], s + "00", "zz" + s[2:]} {
		if _, err := graph.ParseVersion(bad); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("ParseVersion(%q) = %v; want ErrInvalid", bad, err)
		}
	}
}
