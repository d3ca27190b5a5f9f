package argument

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// Sizes of pages.
const (
	DefaultPage = 20
	MaxPage     = 100
)

// PageArgs are the arguments of a page of a connection.
type PageArgs struct {
	First  *int
	After  *string
	Last   *int
	Before *string
}

// Page is which part of a sequence to give.
type Page struct {
	Size     int
	Backward bool // from the end
	After    *graph.Position
	Before   *graph.Position
}

// Page checks the arguments; cursors must be of the question on version v.
func (a PageArgs) Page(v graph.Version, question func() graph.Question) (Page, error) {
	p := Page{Size: DefaultPage}
	if a.First != nil && a.Last != nil {
		return p, &errcode.Error{Code: errcode.PageSize, Argument: "last", Message: "first and last are both given",
			Hint: "give first to go forward, or last to go backward"}
	}
	size, name := a.First, "first"
	if a.Last != nil {
		size, name, p.Backward = a.Last, "last", true
	}
	if size != nil {
		p.Size = *size
		if err := CheckSize(name, p.Size, "ask for 1 to 100 items, and page on with after: endCursor"); err != nil {
			return p, err
		}
	}
	var err error
	if p.After, err = open(a.After, "after", v, question); err != nil {
		return p, err
	}
	p.Before, err = open(a.Before, "before", v, question)
	return p, err
}

// CheckSize refuses a page size that is not from 1 to MaxPage.
func CheckSize(argument string, size int, hint string) error {
	if size < 1 || size > MaxPage {
		return &errcode.Error{Code: errcode.PageSize, Argument: argument, Limit: MaxPage, Actual: size,
			Message: argument + " must be from 1 to 100", Hint: hint}
	}
	return nil
}

func open(cursor *string, argument string, v graph.Version, question func() graph.Question) (*graph.Position, error) {
	if cursor == nil {
		return nil, nil
	}
	p, err := graph.Cursor(*cursor).Open(v, question())
	if err != nil {
		return nil, errcode.In(argument, err)
	}
	return &p, nil
}

// Bounds returns what a store is asked for: an order and bounds that run in
// the direction of the page, and one item more than the page has, which tells
// whether something follows.
func (p Page) Bounds(order []graph.Order) (o []graph.Order, after, before *graph.Position, limit int) {
	if p.Backward {
		return graph.Reversed(order), p.Before, p.After, p.Size + 1
	}
	return order, p.After, p.Before, p.Size + 1
}

// Info says where a page stands.
type Info struct {
	HasNext, HasPrevious bool
}

// Cut puts the items that a store gave for Bounds into the order of the
// connection, drops the one too many, and says where the page stands.
func Cut[T any](p Page, items []T) ([]T, Info) {
	more := len(items) > p.Size
	items = items[:min(len(items), p.Size)]
	if p.Backward {
		items = slices.Clone(items) // a store's answer is shared
		slices.Reverse(items)
		return items, Info{HasNext: p.Before != nil, HasPrevious: more || p.After != nil}
	}
	return items, Info{HasNext: more || p.Before != nil, HasPrevious: p.After != nil}
}
