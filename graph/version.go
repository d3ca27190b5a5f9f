package graph

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"math/bits"
	"slices"
)

// Version is the content hash of a whole graph: the sum modulo 2^256, big
// endian, of the SHA-256 of the canonical form of every node, every edge and
// the Dataset. It does not depend on any order, and a change updates it
// without reading the rest. The same data has the same version on every
// store. The version of the empty graph is zero.
type Version [32]byte

// String returns v as 64 hexadecimal digits.
func (v Version) String() string { return hex.EncodeToString(v[:]) }

// ParseVersion reads what String returns; the error is ErrInvalid.
func ParseVersion(s string) (Version, error) {
	var v Version
	if b, err := hex.DecodeString(s); err == nil && len(b) == len(v) {
		return Version(b), nil
	}
	return v, fmt.Errorf("version %q: %w", s, ErrInvalid)
}

// Add returns v with the record whose hash is h.
func (v Version) Add(h Version) Version {
	var carry uint64
	for i := 24; i >= 0; i -= 8 {
		var s uint64
		s, carry = bits.Add64(binary.BigEndian.Uint64(v[i:]), binary.BigEndian.Uint64(h[i:]), carry)
		binary.BigEndian.PutUint64(v[i:], s)
	}
	return v
}

// Sub returns v without the record whose hash is h.
func (v Version) Sub(h Version) Version {
	var borrow uint64
	for i := 24; i >= 0; i -= 8 {
		var s uint64
		s, borrow = bits.Sub64(binary.BigEndian.Uint64(v[i:]), binary.BigEndian.Uint64(h[i:]), borrow)
		binary.BigEndian.PutUint64(v[i:], s)
	}
	return v
}

// Hash returns the hash of the canonical form of n. Empty text and lists
// count as absent.
func (n *Node) Hash() Version {
	r := record{'N'}
	r.text(string(n.ID), string(n.Level))
	r.names(n.Name)
	r.count(len(n.Names))
	r.names(n.Names...)
	r.text(n.Notes)
	r.count(len(n.Sources))
	for _, s := range n.Sources {
		r.text(string(s.Source), s.Locator)
	}
	r.count(len(n.Props))
	for _, k := range slices.Sorted(maps.Keys(n.Props)) {
		r.text(k)
		switch v := n.Props[k].(type) {
		case string:
			r = append(r, 's')
			r.text(v)
		case int64:
			r = append(r, 'i')
			r = binary.BigEndian.AppendUint64(r, uint64(v))
		case float64:
			r = append(r, 'f')
			r = binary.BigEndian.AppendUint64(r, math.Float64bits(v+0)) // -0 is 0
		case []string:
			r = append(r, 'l')
			r.count(len(v))
			r.text(v...)
		}
	}
	return sha256.Sum256(r)
}

// Hash returns the hash of the canonical form of e.
func (e *Edge) Hash() Version {
	r := record{'E'}
	r.text(string(e.From), string(e.Rel), string(e.To), string(e.Timing))
	r.count(len(e.Claims))
	for _, c := range e.Claims {
		r.text(string(c.Source), c.Since.String(), c.Until.String(), string(c.Origin), c.Role,
			string(c.Status), string(c.Confidence), c.Locator, c.Notes)
		r.count(int(c.Witness))
	}
	return sha256.Sum256(r)
}

// Hash returns the hash of the canonical form of d; that of the zero Dataset
// is zero.
func (d Dataset) Hash() Version {
	if d == (Dataset{}) {
		return Version{}
	}
	r := record{'D'}
	r.text(d.Name, d.Title, d.Release, d.License)
	return sha256.Sum256(r)
}

// record is a canonical form: every part preceded by its length.
type record []byte

func (r *record) count(n int) { *r = binary.AppendUvarint(*r, uint64(n)) }

func (r *record) text(parts ...string) {
	for _, s := range parts {
		r.count(len(s))
		*r = append(*r, s...)
	}
}

func (r *record) names(names ...Name) {
	for _, n := range names {
		r.text(n.Value, n.Lang, string(n.Type))
	}
}
