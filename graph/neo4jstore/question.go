package neo4jstore

import (
	"strconv"
	"strings"
)

// question is what one reading statement can answer: clauses that bind the
// whole answer, one value, to the name rows. It may share a statement.
type question struct {
	name string                       // of a statement that asks nothing else
	size int                          // ids or rows at most
	add  func(b *builder) (none bool) // none: the answer is known to be empty
	take func(rows any) error         // receives the answer, unless it is empty
}

// A statement answers up to maxQuestions whose sizes come to maxTogether, see
// docs/decisions/neo4j-answers.md: larger ones gain nothing by travelling
// together, and can run at the same time if they do not.
const (
	maxQuestions = 32
	maxTogether  = maxIDs
)

// inquiry is a reading statement with the questions that it answers, the
// columns of its row in their order; behind them come revision and changing.
type inquiry struct {
	Statement
	questions []question
}

// inquiries divides questions into statements and leaves out those whose
// answer is known.
func inquiries(questions []question) []inquiry {
	var all []inquiry
	var open combined
	for _, q := range questions {
		if !open.room(q) {
			all = append(all, open.inquiry())
			open = combined{}
		}
		open.add(q)
	}
	if len(open.questions) > 0 {
		all = append(all, open.inquiry())
	}
	return all
}

// combined collects questions for one statement.
type combined struct {
	builder   *builder
	questions []question
	bodies    []string
	size      int
}

func (c *combined) room(q question) bool {
	return len(c.questions) == 0 || len(c.questions) < maxQuestions && c.size+q.size <= maxTogether
}

func (c *combined) add(q question) {
	if c.builder == nil {
		c.builder = newBuilder()
	}
	if none := q.add(c.builder); !none {
		c.questions = append(c.questions, q)
		c.bodies = append(c.bodies, c.builder.String())
		c.size += q.size
	}
	c.builder.Reset() // the parameters are for all
}

// inquiry returns the statement. Several bodies are COLLECT subqueries, which
// every server from 5.6 knows; CALL subqueries took the same time, but 5.23
// deprecates the only form of them that 5.7 knows.
func (c *combined) inquiry() inquiry {
	b := c.builder
	if len(c.questions) == 1 {
		b.add(c.bodies[0])
		b.revision("rows")
		return inquiry{b.statement(c.questions[0].name), c.questions}
	}
	var names []string
	word := "WITH "
	for i, body := range c.bodies {
		name := "rows" + strconv.Itoa(i+1)
		names = append(names, name)
		b.add(word, "COLLECT {\n", strings.TrimPrefix(body, "\n"), "\nRETURN rows\n} AS ", name)
		word = ",\n"
	}
	b.revision(names...)
	return inquiry{b.statement("answer"), c.questions}
}

// hand gives each question its answer.
func (q inquiry) hand(values []any) error {
	for i, question := range q.questions {
		rows := values[i]
		if len(q.questions) > 1 {
			rows = rows.([]any)[0] // a subquery returns a list of its rows
		}
		if err := question.take(rows); err != nil {
			return err
		}
	}
	return nil
}
