// Package document keeps what the documents show of the built-in data current: a
// test checks each example against the answer that there is now, and writes the
// answers into the document where it is run with -update, as `make documents` does.
package document

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write into documents what is answered now")

// Example is a question in a document with the answer that it shows.
type Example struct {
	Number   int // from 0
	Question string
	Answer   string
}

// JSON matches a GraphQL query and its answer.
var JSON = regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")

// Check finds the examples of a file and fails where the answer of one is not what
// answer returns, as far as same tells. The groups of pattern are question and
// answer. There have to be least examples or more.
func Check(t *testing.T, file string, pattern *regexp.Regexp, least int, same func(shown, now string) (diff string), answer func(Example) string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := pattern.FindAllSubmatchIndex(text, -1)
	if len(found) < least {
		t.Fatalf("%s has %d examples; want %d or more", file, len(found), least)
	}
	var out bytes.Buffer
	rest := 0
	for i, at := range found {
		e := Example{i, string(text[at[2]:at[3]]), string(text[at[4]:at[5]])}
		now := answer(e)
		diff := same(e.Answer, now)
		out.Write(text[rest:at[4]])
		switch rest = at[5]; {
		case diff == "":
			out.WriteString(e.Answer)
		case *update:
			out.WriteString(now)
		default:
			t.Errorf("%s is not current; `make documents` writes the answers of now (-shown +now) to %s:\n%s", file, e.Question, diff)
		}
	}
	out.Write(text[rest:])
	if *update && !bytes.Equal(out.Bytes(), text) {
		if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		t.Logf("wrote %s", file)
	}
}

// SameText compares two texts.
func SameText(shown, now string) string { return cmp.Diff(shown, now) }

// SameJSON compares two JSON values, however they are laid out.
func SameJSON(shown, now string) string {
	var a, b any
	if err := json.Unmarshal([]byte(shown), &a); err != nil {
		return err.Error() + " in " + shown
	}
	if err := json.Unmarshal([]byte(now), &b); err != nil {
		return err.Error() + " in " + now
	}
	return cmp.Diff(a, b)
}

// width is how long a line of Layout may be.
const width = 120

// Layout lays a JSON value out for a document: what fits into a line stands on one.
func Layout(value []byte) string {
	d := json.NewDecoder(bytes.NewReader(value))
	d.UseNumber()
	return strings.TrimSpace(layout(d, "")) + "\n"
}

// layout returns the next value of d, the lines of which after the first begin with
// indent.
func layout(d *json.Decoder, indent string) string {
	token, err := d.Token()
	if err != nil {
		return err.Error()
	}
	open, ok := token.(json.Delim)
	if !ok {
		text, _ := json.Marshal(token)
		return string(text)
	}
	inner := indent + "  "
	var members []string
	long := len(indent) + 2
	for d.More() {
		member := ""
		if open == '{' {
			name, _ := d.Token()
			text, _ := json.Marshal(name)
			member = string(text) + ": "
		}
		member += layout(d, inner)
		members = append(members, member)
		if long += len(member) + 2; strings.Contains(member, "\n") {
			long = width + 1
		}
	}
	closing, _ := d.Token()
	if long <= width || len(members) == 0 {
		return open.String() + strings.Join(members, ", ") + closing.(json.Delim).String()
	}
	return open.String() + "\n" + inner + strings.Join(members, ",\n"+inner) + "\n" + indent + closing.(json.Delim).String()
}
