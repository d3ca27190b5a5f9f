package loader

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/glocal-graph/glocal/internal/quantity"
)

// Severity says what a finding means for the package.
type Severity string

const (
	Error   Severity = "error"   // the package is refused
	Warning Severity = "warning" // the package is read; somebody should look
)

// Rule names what a finding is about; it is for programs, the message is for
// people.
type Rule string

// The rules that a package is held to.
const (
	RuleDescriptor  Rule = "descriptor"  // datapackage.json says what it should
	RuleResource    Rule = "resource"    // the resources are those of the vocabulary
	RuleFile        Rule = "file"        // the files are there, within the package and within bounds
	RuleHeader      Rule = "header"      // a file has the columns that its resource declares
	RuleSyntax      Rule = "syntax"      // CSV
	RuleEncoding    Rule = "encoding"    // text is UTF-8 in normal form C, without control characters or space around it
	RuleRequired    Rule = "required"    // a cell that must not be empty is not
	RuleType        Rule = "type"        // numbers, years, dates, languages and addresses are such
	RuleRange       Rule = "range"       // within the declared minimum and maximum
	RuleEnum        Rule = "enum"        // one of the permitted values
	RulePattern     Rule = "pattern"     // of the declared form and length
	RuleID          Rule = "id"          // ids have the form of an id
	RuleHidden      Rule = "hidden"      // text has no characters that cannot be seen
	RulePlaceholder Rule = "placeholder" // words and dates that stand for nothing are left out or declared
	RuleUnique      Rule = "unique"      // an id belongs to one thing only, of whatever kind
	RuleReference   Rule = "reference"   // what is referred to is there and of the right kind
	RulePeriod      Rule = "period"      // nothing ends before it begins
	RuleJoin        Rule = "join"        // relations join kinds that they may join, and two things
	RuleRepeated    Rule = "repetition"  // nothing is said twice by the same source in the same words
	RuleVocabulary  Rule = "vocabulary"  // the package's own vocabulary is that of the schema
	RuleBound       Rule = "bound"       // findings beyond a number are only counted
)

// Finding is one fault of a data package.
type Finding struct {
	Severity Severity `json:"severity"`
	Rule     Rule     `json:"rule"`
	File     string   `json:"file,omitempty"`
	Line     int      `json:"line,omitempty"`   // from 1; 0 where the file as a whole is meant
	Column   string   `json:"column,omitempty"` // name of the column; a member of datapackage.json
	Value    string   `json:"value,omitempty"`  // the cell that is at fault
	Message  string   `json:"message"`
	Hint     string   `json:"hint,omitempty"` // what may have been meant, or what to do

	// More is how many findings f stands for besides itself, where it sums up
	// those of its kind that are not listed.
	More int `json:"more,omitempty"`

	remedy string // a change of datapackage.json that mends it
}

// String returns f in one line: "cities.csv:14: country: "itt" is not a
// country (hint: did you mean "it"?)". A warning says that it is one.
func (f Finding) String() string {
	var b strings.Builder
	if f.File != "" {
		b.WriteString(f.File)
		if f.Line > 0 {
			b.WriteString(":" + strconv.Itoa(f.Line))
		}
		b.WriteString(": ")
	}
	if f.Severity == Warning {
		b.WriteString("warning: ")
	}
	if f.Column != "" {
		b.WriteString(f.Column + ": ")
	}
	b.WriteString(f.Message)
	if f.Hint != "" {
		b.WriteString(" (hint: " + f.Hint + ")")
	}
	return b.String()
}

// Findings are the faults of a package, by file, line and column; what is
// about no file comes last.
type Findings []Finding

// Errors returns the number of findings for which the package is refused, those
// that are summed up among them.
func (fs Findings) Errors() int { return fs.count(Error) }

// Warnings returns the number of the other findings.
func (fs Findings) Warnings() int { return fs.count(Warning) }

func (fs Findings) count(s Severity) int {
	n := 0
	for _, f := range fs {
		if f.Severity == s {
			n += 1 + f.More
		}
	}
	return n
}

// String returns one line a finding.
func (fs Findings) String() string {
	var b strings.Builder
	for _, f := range fs {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

// Bounds on the number of findings, so that a wholly wrong file does not bury
// the faults of the others.
const (
	MaxFindings  = 1000 // in all
	maxSameFault = 100  // of one rule in one column of one file; more are summed up
	maxExamples  = 10   // of those that are summed up
	maxSums      = 100  // findings that sum up
)

// report gathers findings within the bounds.
type report struct {
	found  []Finding
	kinds  map[fault]*sum
	order  []fault // of kinds
	errors int     // all of them, listed or not
}

// fault is a kind of finding.
type fault struct {
	file, column string
	rule         Rule
	severity     Severity
}

// sum is what is kept of all findings of a kind.
type sum struct {
	total, kept int
	first       Finding
	remedies    map[string]int // how many each would mend
}

func newReport() *report { return &report{kinds: map[fault]*sum{}} }

func kindOf(f Finding) fault {
	k := fault{f.File, f.Column, f.Rule, f.Severity}
	if f.Rule == RuleHeader || f.Rule == RuleDescriptor { // each is about a column of its own
		k.column = ""
	}
	return k
}

func (r *report) add(f Finding) { r.addHinted(f, nil) }

// addHinted asks for the hint, which may be dear, only where f is kept.
func (r *report) addHinted(f Finding, hint func() string) {
	if f.Severity == Error {
		r.errors++
	}
	k := kindOf(f)
	s := r.kinds[k]
	if s == nil {
		s = &sum{remedies: map[string]int{}}
		r.kinds[k] = s
		r.order = append(r.order, k)
	}
	s.total++
	if f.remedy != "" && f.Severity == Error {
		s.remedies[f.remedy]++
	}
	room := len(r.found) < MaxFindings-maxSums-1 && s.kept < maxSameFault
	if !room && s.total > 1 {
		return
	}
	if hint != nil {
		f.Hint = hint()
	}
	if s.total == 1 {
		s.first = f
	}
	if f.Severity == Error && f.remedy != "" {
		f.Hint = joinHints(f.Hint, f.remedy)
	}
	if room {
		s.kept++
		r.found = append(r.found, f)
	}
}

// joinHints returns both hints as a choice.
func joinHints(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", or " + b
}

// findings returns what was gathered, sorted. Where not all findings of a kind
// are kept, one finding sums them up and the first of them follow.
func (r *report) findings() Findings {
	listed := map[fault]int{}
	out := Findings{}
	for _, f := range r.found {
		k := kindOf(f)
		if s := r.kinds[k]; s.kept == s.total || listed[k] < maxExamples {
			listed[k]++
			f.remedy = ""
			out = append(out, f)
		}
	}
	sums, more, kinds, severity := 0, 0, 0, Warning
	for _, k := range r.order {
		s := r.kinds[k]
		switch {
		case s.kept == s.total:
		case sums < maxSums:
			sums++
			out = append(out, s.finding(listed[k]))
		default:
			more, kinds = more+s.total-listed[k], kinds+1
			if k.severity == Error {
				severity = Error
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	if kinds > 0 {
		out = append(out, Finding{Severity: severity, Rule: RuleBound, More: more - 1, Hint: "mend what is listed and check again",
			Message: fmt.Sprintf("%s more findings of %s are not listed", quantity.Number(more), quantity.Of(kinds, "kind"))})
	}
	return out
}

// finding sums up s, of which some are listed.
func (s *sum) finding(listed int) Finding {
	f := s.first
	if s.total == 1 {
		f.Hint, f.remedy = joinHints(f.Hint, f.remedy), ""
		return f
	}
	f.Line, f.Value, f.remedy = 0, "", ""
	f.Message = fmt.Sprintf("%s times, first in line %d: %s", quantity.Number(s.total), s.first.Line, s.first.Message)
	f.More = s.total - listed - 1
	best := ""
	for remedy, n := range s.remedies {
		if best == "" || n > s.remedies[best] || n == s.remedies[best] && remedy < best {
			best = remedy
		}
	}
	switch n := s.remedies[best]; {
	case n == s.total:
		f.Hint = best + ", which mends all of them"
	case n > 0:
		f.Hint = fmt.Sprintf("%s, which mends %s of them", best, quantity.Number(n))
	}
	return f
}

// quoted returns s in quotes, shortened where it is long.
func quoted(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for cut > most-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
			cut--
		}
		return strconv.Quote(s[:cut]) + "…"
	}
	return strconv.Quote(s)
}
