package loader

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
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
	RuleDescriptor Rule = "descriptor" // datapackage.json says what it should
	RuleResource   Rule = "resource"   // the resources are those of the vocabulary
	RuleFile       Rule = "file"       // the files are there, within the package and within bounds
	RuleHeader     Rule = "header"     // a file has the columns that its resource declares
	RuleSyntax     Rule = "syntax"     // CSV
	RuleEncoding   Rule = "encoding"   // text is UTF-8 in normal form C, without control characters or space around it
	RuleRequired   Rule = "required"   // a cell that must not be empty is not
	RuleType       Rule = "type"       // numbers, years, dates, languages and addresses are such
	RuleRange      Rule = "range"      // within the declared minimum and maximum
	RuleEnum       Rule = "enum"       // one of the permitted values
	RulePattern    Rule = "pattern"    // of the declared form and length
	RuleID         Rule = "id"         // ids have the form of an id
	RuleUnique     Rule = "unique"     // an id belongs to one thing only, of whatever kind
	RuleReference  Rule = "reference"  // what is referred to is there and of the right kind
	RulePeriod     Rule = "period"     // nothing ends before it begins
	RuleJoin       Rule = "join"       // relations join kinds that they may join, and two things
	RuleRepeated   Rule = "repetition" // nothing is said twice by the same source in the same words
	RuleVocabulary Rule = "vocabulary" // the package's own vocabulary is that of the schema
	RuleBound      Rule = "bound"      // findings beyond a number are only counted
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

// Errors returns the number of findings for which the package is refused.
func (fs Findings) Errors() int {
	n := 0
	for _, f := range fs {
		if f.Severity == Error {
			n++
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
	maxSameFault = 100  // of one rule in one column of one file
)

// report gathers findings within the bounds.
type report struct {
	found   Findings
	same    map[fault]int
	left    int // out, for there were too many
	leftBad int // those of them that are errors
}

type fault struct {
	file, column string
	rule         Rule
}

func newReport() *report { return &report{found: Findings{}, same: map[fault]int{}} }

// room reports whether another finding of the kind of f would be kept, and
// counts it where not.
func (r *report) room(f Finding) bool {
	k := fault{f.File, f.Column, f.Rule}
	if f.Rule == RuleHeader || f.Rule == RuleDescriptor { // each is about a column of its own
		k.column = ""
	}
	if len(r.found) < MaxFindings-1 && r.same[k] < maxSameFault {
		r.same[k]++
		return true
	}
	r.left++
	if f.Severity == Error {
		r.leftBad++
	}
	return false
}

func (r *report) add(f Finding) { r.addHinted(f, nil) }

// addHinted asks for the hint, which may be dear, only where f is kept.
func (r *report) addHinted(f Finding, hint func() string) {
	if !r.room(f) {
		return
	}
	if hint != nil {
		f.Hint = hint()
	}
	r.found = append(r.found, f)
}

// findings returns what was gathered, sorted.
func (r *report) findings() Findings {
	slices.SortStableFunc(r.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	if r.left == 0 {
		return r.found
	}
	last := Finding{Severity: Warning, Rule: RuleBound, Hint: "mend what is listed and check again",
		Message: fmt.Sprintf("%d more findings of the same kinds are not listed", r.left)}
	if r.leftBad > 0 {
		last.Severity = Error
	}
	return append(r.found, last)
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
