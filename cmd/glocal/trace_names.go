package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/schema"
)

// found is a node that a search found.
type found struct {
	Node struct {
		ID   graph.ID
		Name named
	}
	How     string
	Matched struct{ Value, Type string }
}

const searchDocument = `query ($text: String!, $kinds: [Kind!], $lang: LanguageTag!) {
  search(text: $text, kinds: $kinds, lang: [$lang], first: 20) {
    node { id name(lang: [$lang]) { value } }
    how
    matched { value type }
  }
}`

// resolve returns the id of what text names: an id is taken as it is,
// everything else is searched. It says which node a name was taken for.
func (t *traceCommand) resolve(ctx context.Context, c *console, answer answerer, text string) (string, error) {
	if graph.ID(text).Check() == nil {
		return text, nil
	}
	ctx, cancel := context.WithTimeout(ctx, t.Timeout)
	defer cancel()
	var kinds []string // sources are at no end of a relation
	for _, k := range schema.Kinds() {
		if k.Kind != "source" {
			kinds = append(kinds, strings.ToUpper(string(k.Kind)))
		}
	}
	r, err := answer(ctx, resolvers.Request{Query: searchDocument, Variables: map[string]any{"text": text, "kinds": kinds, "lang": t.Lang}})
	if err != nil {
		return "", err
	}
	if len(r.Errors) > 0 {
		return "", (&queryCommand{}).print(c, &resolvers.Response{Errors: r.Errors})
	}
	var data struct{ Search []found }
	if err := json.Unmarshal(r.Data, &data); err != nil {
		return "", fmt.Errorf("read the answer: %w", err)
	}
	fits := fitting(data.Search, text)
	switch len(fits) {
	case 0:
		return "", graph.WithHint(fmt.Errorf("nothing is called %q", text), "try another spelling or a part of the name")
	case 1:
		n := fits[0].Node
		if n.ID.Key() != text {
			fmt.Fprintf(c.err, "%s: %s (%s)\n", printable(text), printable(n.Name.Value), n.ID)
		}
		return string(n.ID), nil
	}
	if len(fits) > maxCandidates {
		fits = fits[:maxCandidates]
	}
	fmt.Fprintf(c.err, "%s may be\n", printable(text))
	_, ask := terminal(c.in)
	for i, f := range fits {
		number := ""
		if ask {
			number = fmt.Sprintf("%2d ", i+1)
		}
		fmt.Fprintf(c.err, "  %s%s  %s\n", number, f.Node.ID, printable(f.Node.Name.Value))
	}
	if !ask {
		return "", graph.WithHint(fmt.Errorf("%q is not clear", text), "give one of the ids")
	}
	i, err := choose(c.in, c.err, len(fits))
	if err != nil {
		return "", err
	}
	return string(fits[i].Node.ID), nil
}

// maxCandidates is how many nodes a name that is not clear is said to stand for.
const maxCandidates = 10

// fitting returns what text can be meant to name: the one whose key it is;
// else what is called so, where others only may be by a name that is kept for
// finding; else all that match as well as the best.
func fitting(hits []found, text string) []found {
	for _, h := range hits {
		if h.Node.ID.Key() == text {
			return []found{h}
		}
	}
	if len(hits) == 0 {
		return nil
	}
	whole := func(h found) bool { return h.How == "EXACT" || h.How == "FOLDED" }
	best := hits[0]
	byMain := best.Matched.Type == "MAIN" || best.Matched.Type == "TRANSLATION"
	return slices.DeleteFunc(slices.Clone(hits), func(h found) bool {
		if !whole(best) {
			return h.How != best.How
		}
		return !whole(h) || byMain && h.Matched.Type == "ALTERNATE"
	})
}

// choose asks for a number from 1 to n until it gets one, and returns it less 1.
func choose(in io.Reader, out io.Writer, n int) (int, error) {
	lines := bufio.NewScanner(in)
	for {
		fmt.Fprintf(out, "Which one? 1 to %d: ", n)
		if !lines.Scan() {
			fmt.Fprintln(out)
			return 0, fmt.Errorf("none was chosen: %w", errOr(lines.Err(), io.EOF))
		}
		if i, err := strconv.Atoi(strings.TrimSpace(lines.Text())); err == nil && 1 <= i && i <= n {
			return i - 1, nil
		}
	}
}

func errOr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}
