package graph

import (
	"fmt"
	"strings"
)

type (
	// Kind is a kind of node: "city", "network".
	Kind string
	// Rel is a kind of relation: "member_of".
	Rel string
	// ID names one node for ever: "city:milan-it", a kind and a key.
	ID string
	// EdgeID names one relation for ever: "city:milan-it member_of network:mmc".
	// Ids and relation kinds hold no byte below '-', so the order of edge ids
	// is the order of (from, kind, to).
	EdgeID string
)

// MakeID returns the id of the node of the given kind with the given key.
func MakeID(k Kind, key string) ID { return ID(string(k) + ":" + key) }

// Kind returns the part of id before the colon, or "" where there is none.
func (id ID) Kind() Kind {
	k, _, ok := strings.Cut(string(id), ":")
	if !ok {
		return ""
	}
	return Kind(k)
}

// Key returns the part of id after the colon, or "" where there is none.
func (id ID) Key() string {
	_, key, _ := strings.Cut(string(id), ":")
	return key
}

// MaxID is the number of bytes that the id of a node may have, its kind
// included: stores keep ids in an index, whose keys are bounded.
const MaxID = 1000

// Check reports whether id is well formed: a kind in lower-case letters, a
// colon, and a key of lower-case letters and digits with single dots or
// hyphens between them, of MaxID bytes at most. The error is ErrInvalid.
func (id ID) Check() error {
	if len(id) > MaxID {
		return WithHint(fmt.Errorf("an id has %d bytes, of which %d are allowed: %w", len(id), MaxID, ErrInvalid),
			`a node id is a kind and a key, for example "city:milan-it"`)
	}
	k, key, ok := strings.Cut(string(id), ":")
	if !ok || k == "" || !all(k, isLetter) || !ValidKey(key) {
		return WithHint(fmt.Errorf("%q is not a node id: %w", string(id), ErrInvalid),
			`a node id is a kind and a key, for example "city:milan-it"`)
	}
	return nil
}

// ValidKey reports whether key has the form that the data package asks of an
// id: [a-z0-9]+([.-][a-z0-9]+)*.
func ValidKey(key string) bool {
	separated := true
	for i := range len(key) {
		switch c := key[i]; {
		case isLetter(c) || '0' <= c && c <= '9':
			separated = false
		case (c == '.' || c == '-') && !separated:
			separated = true
		default:
			return false
		}
	}
	return !separated
}

// Check reports whether r is well formed: lower-case words joined by single
// underscores. The error is ErrInvalid.
func (r Rel) Check() error {
	for word := range strings.SplitSeq(string(r), "_") {
		if word == "" || !all(word, isLetter) {
			return fmt.Errorf("%q is not a relation kind: %w", string(r), ErrInvalid)
		}
	}
	return nil
}

// MakeEdgeID returns the id of the relation of kind r between two nodes.
func MakeEdgeID(from ID, r Rel, to ID) EdgeID {
	return EdgeID(string(from) + " " + string(r) + " " + string(to))
}

// Split returns the parts of id. The error is ErrInvalid where id is not of
// the form "from kind to".
func (id EdgeID) Split() (from ID, r Rel, to ID, err error) {
	parts := strings.Split(string(id), " ")
	if len(parts) == 3 {
		from, r, to = ID(parts[0]), Rel(parts[1]), ID(parts[2])
		if from.Check() == nil && r.Check() == nil && to.Check() == nil {
			return from, r, to, nil
		}
	}
	return "", "", "", WithHint(fmt.Errorf("%q is not a relation id: %w", string(id), ErrInvalid),
		`a relation id reads as a sentence, for example "city:milan-it member_of network:mmc"`)
}

func all(s string, ok func(byte) bool) bool {
	for i := range len(s) {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }
