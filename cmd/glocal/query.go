package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
)

type queryCommand struct {
	Document   string `arg:"" optional:"" help:"GraphQL document, @FILE, or - for standard input (default)."`
	graphFlags `embed:""`
	Variables  string        `placeholder:"JSON" help:"Variables as a JSON object, or @FILE."`
	Operation  string        `placeholder:"NAME" help:"Operation to run, where the document has several."`
	JSON       bool          `name:"json" help:"Print the whole answer as JSON."`
	Timeout    time.Duration `default:"30s" help:"How long to wait for the answer."`
}

func (q *queryCommand) Run(ctx context.Context, c *console) error {
	req, err := q.request(c)
	if err != nil {
		return usageError{err}
	}
	ctx, cancel := context.WithTimeout(ctx, q.Timeout)
	defer cancel()
	answer, done, err := q.open(ctx, c)
	if err != nil {
		return slow(err)
	}
	defer done()
	r, err := answer(ctx, req)
	if err != nil {
		return slow(err)
	}
	return q.print(c, r)
}

// slow adds to an error that time ran out what to do.
func slow(err error) error {
	if errors.Is(err, context.DeadlineExceeded) && graph.Hint(err) == "" {
		return graph.WithHint(err, "is it the right address? --timeout allows more time")
	}
	return err
}

func (q *queryCommand) request(c *console) (req resolvers.Request, err error) {
	req.OperationName = q.Operation
	switch name, isFile := strings.CutPrefix(q.Document, "@"); {
	case isFile:
		var b []byte
		b, err = os.ReadFile(name)
		req.Query = string(b)
	case q.Document == "-", q.Document == "" && !isTerminal(c.in):
		var b []byte
		b, err = io.ReadAll(c.in)
		req.Query = string(b)
	default:
		req.Query = q.Document
	}
	if err != nil {
		return req, fmt.Errorf("read document: %w", err)
	}
	if strings.TrimSpace(req.Query) == "" {
		return req, graph.WithHint(errors.New("there is no document"), "glocal query '{ dataset { title } }'")
	}
	text := []byte(q.Variables)
	if name, isFile := strings.CutPrefix(q.Variables, "@"); isFile {
		if text, err = os.ReadFile(name); err != nil {
			return req, fmt.Errorf("read variables: %w", err)
		}
		text = bytes.TrimPrefix(text, []byte("\ufeff")) // a byte order mark
	}
	if len(text) > 0 {
		d := json.NewDecoder(bytes.NewReader(text))
		d.UseNumber()
		if err = d.Decode(&req.Variables); err == nil {
			if _, err = d.Token(); errors.Is(err, io.EOF) {
				err = nil
			} else {
				err = errors.New("there is more than one value")
			}
		}
	}
	if err != nil {
		return req, graph.WithHint(fmt.Errorf("read variables: %w", err), `variables are a JSON object: --variables '{"id": "city:milan-it"}'`)
	}
	return req, nil
}

func isTerminal(r io.Reader) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// print prints the answer: as JSON, or data for people on standard output and
// errors on standard error. An answer with errors is a failure.
func (q *queryCommand) print(c *console, r *resolvers.Response) error {
	if q.JSON {
		e := json.NewEncoder(c.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(r); err != nil {
			return fmt.Errorf("print answer: %w", err)
		}
	} else {
		if len(r.Data) > 0 && string(r.Data) != "null" {
			if err := outline(c.out, r.Data); err != nil {
				return fmt.Errorf("print answer: %w", err)
			}
		}
		for _, e := range r.Errors {
			explain(c.err, e)
		}
	}
	if len(r.Errors) > 0 {
		return errReported
	}
	return nil
}

// explain tells one error of an answer.
func explain(w io.Writer, e *gqlerror.Error) {
	var b strings.Builder
	b.WriteString("error: " + e.Message)
	if code, ok := e.Extensions["code"]; ok {
		fmt.Fprintf(&b, " (%v)", code)
	}
	if limit, ok := e.Extensions["limit"]; ok {
		fmt.Fprintf(&b, ", limit %v", limit)
		if actual, ok := e.Extensions["actual"]; ok {
			fmt.Fprintf(&b, ", asked for %v", actual)
		}
	}
	if len(e.Path) > 0 {
		fmt.Fprintf(&b, ", at %s", e.Path)
	}
	for _, l := range e.Locations {
		fmt.Fprintf(&b, ", line %d column %d", l.Line, l.Column)
	}
	b.WriteString("\n")
	if hint, ok := e.Extensions["hint"]; ok {
		fmt.Fprintf(&b, "hint: %v\n", hint)
	}
	_, _ = io.WriteString(w, b.String())
}
