package graph

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"
)

// MaxName is the number of bytes that the main name of a node may have: names
// are kept in order, and an index of a store has room for about twice as much.
const MaxName = 4000

// Check reports all that is wrong with b in itself, as ErrInvalid, joined:
// malformed ids or ones beyond MaxID, a node without a name or with one beyond
// MaxName, an edge without claims, with claims out of order or without a source,
// an id put twice, values that Props may not hold, text that is not UTF-8.
// Whether ends exist is for the store to say.
func (b Batch) Check() error {
	var errs []error
	seenNodes := make(map[ID]bool, len(b.PutNodes))
	for _, n := range b.PutNodes {
		err := n.check()
		if err == nil && seenNodes[n.ID] {
			err = fmt.Errorf("put twice: %w", ErrInvalid)
		}
		if err != nil {
			errs = append(errs, &IDError{string(n.ID), err})
		}
		seenNodes[n.ID] = true
	}
	type key struct {
		from, to ID
		rel      Rel
	}
	seenEdges := make(map[key]bool, len(b.PutEdges))
	for _, e := range b.PutEdges {
		err := e.check()
		k := key{e.From, e.To, e.Rel}
		if err == nil && seenEdges[k] {
			err = fmt.Errorf("put twice: %w", ErrInvalid)
		}
		if err != nil {
			errs = append(errs, &IDError{string(e.ID()), err})
		}
		seenEdges[k] = true
	}
	return errors.Join(errs...)
}

func (n *Node) check() error {
	if err := n.ID.Check(); err != nil {
		return err
	}
	if n.Name.Value == "" {
		return fmt.Errorf("has no name: %w", ErrInvalid)
	}
	if len(n.Name.Value) > MaxName {
		return fmt.Errorf("has a name of %d bytes, of which %d are allowed: %w", len(n.Name.Value), MaxName, ErrInvalid)
	}
	texts := []string{string(n.Level), n.Name.Value, n.Name.Lang, n.Notes}
	for _, m := range n.Names {
		if m.Value == "" {
			return fmt.Errorf("has an empty name: %w", ErrInvalid)
		}
		texts = append(texts, m.Value, m.Lang, string(m.Type))
	}
	for _, r := range n.Sources {
		if err := r.Source.Check(); err != nil {
			return err
		}
		texts = append(texts, r.Locator)
	}
	for k, v := range n.Props {
		switch k {
		case "", FieldID, FieldName, FieldLevel, FieldDegree:
			return fmt.Errorf("property %q is not one of Props: %w", k, ErrInvalid)
		}
		texts = append(texts, k)
		switch v := v.(type) {
		case int64:
			continue
		case float64:
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("property %s is %v: %w", k, v, ErrInvalid)
			}
			continue
		case string:
			texts = append(texts, v)
			if v != "" {
				continue
			}
		case []string:
			texts = append(texts, v...)
			if len(v) > 0 {
				continue
			}
		default:
			return fmt.Errorf("property %s is a %T: %w", k, v, ErrInvalid)
		}
		return fmt.Errorf("property %s is empty: %w", k, ErrInvalid)
	}
	return checkTexts(texts)
}

func (e *Edge) check() error {
	if err := firstError(e.From.Check(), e.Rel.Check(), e.To.Check()); err != nil {
		return err
	}
	switch {
	case len(e.Claims) == 0:
		return fmt.Errorf("has no claim: %w", ErrInvalid)
	case !slices.IsSortedFunc(e.Claims, func(a, b Claim) int {
		if CompareClaims(a, b) <= 0 {
			return -1 // for equal ones too: they are not in order either
		}
		return 1
	}):
		return fmt.Errorf("has claims out of order or twice: %w", ErrInvalid)
	case e.Timing != State && e.Timing != Act && e.Timing != Lasting:
		return fmt.Errorf("timing %q: %w", e.Timing, ErrInvalid)
	}
	for i := range e.Claims {
		c := &e.Claims[i]
		if err := c.Source.Check(); err != nil {
			return err
		}
		if c.Confidence.Rank() == 0 {
			return fmt.Errorf("confidence %q: %w", c.Confidence, ErrInvalid)
		}
		if c.Witness < 0 || c.Witness > MaxYear {
			return fmt.Errorf("witness %d: %w", c.Witness, ErrInvalid)
		}
		if err := checkTexts([]string{c.Role, string(c.Status), c.Locator, c.Notes, string(c.Origin)}); err != nil {
			return err
		}
	}
	return nil
}

func checkTexts(texts []string) error {
	for _, s := range texts {
		if !utf8.ValidString(s) {
			return fmt.Errorf("text %q is not UTF-8: %w", s, ErrInvalid)
		}
	}
	return nil
}
