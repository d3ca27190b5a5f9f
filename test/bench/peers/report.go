package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

// report returns the tables.
func report(s settings, c conditions, a *arena, runs []*operationRun) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %g s a measurement, in turn, median of %d, after a warm-up of %d answers or %d s for each operation and server.\n", c, s.seconds, s.rounds, warmAnswers, warmSeconds)
	for _, n := range s.connections {
		fmt.Fprintf(&b, "\nAnswers per second with %s (times the peer%s); p50 / p99 in ms:\n\n", counted(n, "connection"), ofBareTitle(a))
		head(&b, "operation", "bytes", a.targets)
		for _, r := range runs {
			row := []string{r.title, fmt.Sprintf("%d, %d", r.bytes[peerDialect]/len(r.answers), r.bytes[glocalDialect]/len(r.answers))}
			for _, t := range a.targets {
				row = append(row, r.speed(a, t, n))
			}
			line(&b, row)
		}
	}
	n := s.connections[len(s.connections)/2]
	fmt.Fprintf(&b, "\nProcessor time an answer with %s, in ms: server + Neo4j:\n\n", counted(n, "connection"))
	head(&b, "operation", "", a.targets)
	for _, r := range runs {
		row := []string{r.title}
		for _, t := range a.targets {
			row = append(row, r.cost(t, n))
		}
		line(&b, row)
	}
	fmt.Fprintf(&b, "\n%s\n", clientShare(runs))
	return b.String()
}

func head(b *strings.Builder, first, second string, targets []*target) {
	row := []string{first}
	if second != "" {
		row = append(row, second+" of peer, glocal")
	}
	for _, t := range targets {
		row = append(row, t.title)
	}
	line(b, row)
	b.WriteString(strings.Repeat("|---", len(row)) + "|\n")
}

func line(b *strings.Builder, row []string) { b.WriteString("| " + strings.Join(row, " | ") + " |\n") }

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// byName returns a target, nil where it is not measured.
func (a *arena) byName(name string) *target {
	for _, t := range a.targets {
		if t.name == name {
			return t
		}
	}
	return nil
}

func ofBareTitle(a *arena) string {
	if a.byName("cache") == nil {
		return ""
	}
	return "; with the cache also the share of the bare handler"
}

// speed returns a cell of the first tables.
func (r *operationRun) speed(a *arena, t *target, n int) string {
	at := cell{t, n}
	text := thousands(r.median(at, rate))
	peer, bare := a.byName("peer"), a.byName("bare")
	switch t.name {
	case "peer":
	case "cache":
		text += fmt.Sprintf(" (%s×; %.2f)", times(r.ratio(t, peer, n)), r.ratio(t, bare, n))
	default:
		text += fmt.Sprintf(" (%s×)", times(r.ratio(t, peer, n)))
	}
	if r.effort(at) > clientFull {
		text += " †"
	}
	return text + fmt.Sprintf("; %s / %s", digits(r.median(at, func(m measurement) float64 { return m.p50 })),
		digits(r.median(at, func(m measurement) float64 { return m.p99 })))
}

// cost returns a cell of the last table.
func (r *operationRun) cost(t *target, n int) string {
	text := digits(r.median(cell{t, n}, func(m measurement) float64 { return m.server }))
	if t.database {
		text += " + " + digits(r.median(cell{t, n}, func(m measurement) float64 { return m.neo4j }))
	}
	return text
}

// clientFull is the processor time of the client, as a share of the server's,
// from which on the client may be what is measured: each has one core, so the
// one that needs more for an answer is full first. It holds on a busy machine
// too, where neither gets all of its core.
const clientFull = 0.9

// effort returns the processor time of the client as a share of the server's.
func (r *operationRun) effort(at cell) float64 {
	return r.median(at, func(m measurement) float64 { return m.client / m.server })
}

// clientShare says how far the client was from being what is measured.
func clientShare(runs []*operationRun) string {
	var most float64
	var what string
	bound := 0
	for _, r := range runs {
		for at := range r.measured {
			share := r.effort(at)
			if share > most {
				most, what = share, fmt.Sprintf("%s, %s, %s", at.target.title, r.title, counted(at.connections, "connection"))
			}
			if share > clientFull {
				bound++
			}
		}
	}
	text := fmt.Sprintf("The client needed at most %.2f of the server's processor time (%s)", most, what)
	if bound == 0 {
		return text + ", so it is nowhere what was measured."
	}
	return text + fmt.Sprintf("; † marks %s where it was more than %g, so that the server may be faster than that.", counted(bound, "figure"), clientFull)
}

// times returns a ratio.
func times(x float64) string {
	if x < 1 {
		return fmt.Sprintf("%.2f", x)
	}
	return digits(x)
}

// digits returns a figure with two or three digits that count.
func digits(x float64) string {
	switch {
	case x >= 100:
		return thousands(x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	case x >= 1:
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.3f", x)
}

// thousands returns a whole number with commas.
func thousands(x float64) string {
	text := fmt.Sprintf("%.0f", x)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// Between these lines of the document stands what this program has written.
const (
	beginMark = "<!-- make bench-peers: begin -->\n"
	endMark   = "<!-- make bench-peers: end -->\n"
)

// writeDocument puts text between the marks of a file.
func writeDocument(file, text string) error {
	old, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("write the tables: %w", err)
	}
	before, rest, begins := bytes.Cut(old, []byte(beginMark))
	_, after, ends := bytes.Cut(rest, []byte(endMark))
	if !begins || !ends {
		return fmt.Errorf("write the tables: %s lacks the lines %q and %q", file, beginMark, endMark)
	}
	out := string(before) + beginMark + text + endMark + string(after)
	if err := os.WriteFile(file, []byte(out), 0o644); err != nil {
		return fmt.Errorf("write the tables: %w", err)
	}
	return nil
}
