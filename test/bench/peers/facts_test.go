package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Answers of both dialects that say the same state the same facts; one that
// says something else does not.
func TestFacts(t *testing.T) {
	o := operation{name: "2-relations", byID: true, unordered: true}
	const glocal = `{"data":{"answer":{"id":"city:a","name":{"value":"A"},"level":"LOCAL","country":{"id":"country:x"},"location":{"latitude":1.5},"population":null,
		"memberOf":{"edges":[
			{"relation":{"claims":[{"role":"member","since":null,"status":"ONGOING","source":{"id":"source:1"}},{"role":null,"since":"2019","status":null,"source":{"id":"source:2"}}]},"node":{"id":"network:p","name":{"value":"P"}}},
			{"relation":{"claims":[{"role":"observer","since":null,"status":null,"source":{"id":"source:1"}}]},"node":{"id":"network:q","name":{"value":"Q"}}}]}}}}`
	const peer = `{"data":{"answer":[{"id":"city:a","name":"A","level":"local","country":"country:x","latitude":1.5,"population":null,
		"memberOf":{"edges":[
			{"properties":{"roles":["observer"],"sinces":null,"statuses":null,"sources":["source:1"]},"node":{"id":"network:q","name":"Q"}},
			{"properties":{"roles":["member",""],"sinces":["","2019"],"statuses":["ongoing",""],"sources":["source:1","source:2"]},"node":{"id":"network:p","name":"P"}}]}}]}}`
	want := []string{
		" = city:a",
		".country = country:x",
		".latitude = 1.5",
		".level = LOCAL",
		".memberOf[network:p] = network:p",
		".memberOf[network:p].claims[0].role = member",
		".memberOf[network:p].claims[0].source = source:1",
		".memberOf[network:p].claims[0].status = ONGOING",
		".memberOf[network:p].claims[1].since = 2019",
		".memberOf[network:p].claims[1].source = source:2",
		".memberOf[network:p].name = P",
		".memberOf[network:q] = network:q",
		".memberOf[network:q].claims[0].role = observer",
		".memberOf[network:q].claims[0].source = source:1",
		".memberOf[network:q].name = Q",
		".name = A",
	}
	for name, answer := range map[string]string{"glocal": glocal, "peer": peer} {
		got, err := o.facts([]byte(answer))
		if err != nil {
			t.Fatalf("facts of %s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("facts of %s (-want +got):\n%s", name, diff)
		}
	}
}

// Order counts where it was asked for.
func TestFactsInOrder(t *testing.T) {
	o := operation{name: "5-page-40"}
	one, err := o.facts([]byte(`{"data":{"answer":[{"id":"city:a"},{"id":"city:b"}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	other, err := o.facts([]byte(`{"data":{"answer":{"nodes":[{"id":"city:b"},{"id":"city:a"}]}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if cmp.Equal(one, other) {
		t.Errorf("two orders state the same: %q", one)
	}
}

func TestFactsOfErrors(t *testing.T) {
	for _, tt := range []struct{ name, answer string }{
		{"errors", `{"errors":[{"message":"no"}],"data":{"answer":[{"id":"city:a"}]}}`},
		{"absent", `{"data":{"answer":[]}}`},
		{"twice", `{"data":{"answer":[{"id":"city:a"},{"id":"city:a"}]}}`},
		{"no JSON", `<html>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := (operation{byID: true}).facts([]byte(tt.answer)); err == nil {
				t.Errorf("facts = %q; want an error", got)
			}
		})
	}
}
