package resolvers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
)

// tracedAnswer is what TestTraceEvidence counts for itself.
type tracedAnswer struct {
	Trace struct {
		From       struct{ ID string }
		Routes     []tracedRoute
		Signatures []struct {
			Text  string
			Count int
		}
		Truncated         string
		Evidence          tracedEvidence
		WeakestConfidence string
	}
}

type tracedRoute struct {
	Hops                         int
	Truth, Confidence, Signature string
	Nodes                        []struct{ ID string }
	Steps                        []struct {
		From, Node struct{ ID string }
		Relation   struct {
			ID, Kind string
			From, To struct{ ID string }
			Claims   []tracedClaim
		}
		Direction, Truth, Confidence string
		Claims                       []tracedClaim
	}
}

type tracedClaim struct {
	Source       struct{ ID string }
	Since, Until string
	Confidence   string
}

type tracedEvidence struct {
	Relations, Claims, Sources, SingleSource, UndatedClaims int
	ByConfidence                                            []confidenceCount
}

type confidenceCount struct {
	Confidence string
	Claims     int
}

const tracedFields = ` {
  from { id }
  routes {
    hops truth confidence signature
    nodes { id }
    steps {
      from { id } node { id } direction truth confidence
      relation { id kind from { id } to { id } claims { ...Claim } }
      claims { ...Claim }
    }
  }
  signatures { text count }
  truncated
  evidence { relations claims sources singleSource undatedClaims byConfidence { confidence claims } }
  weakestConfidence
} }
fragment Claim on Claim { source { id } since until confidence }`

// Every step of every route rests on claims, and all that an answer says of
// its routes and of its evidence follows from the steps and claims in it.
func TestTraceEvidence(t *testing.T) {
	questions := []string{
		`from: "city:kampala-ug", to: "objective:gcm-15", limit: 50`,
		`from: "city:freetown-sl", to: "framework:gcm", asOf: 2020, limit: 50`,
		`from: "network:mmc", to: "network:uclg", during: {from: 2015, to: 2020}, unknownDates: EXCLUDE, limit: 50`,
		`from: "city:athens-gr", to: "city:zurich-ch", simultaneous: true, unknownDates: ONLY, limit: 50`,
		`from: "city:milan-it", toKind: OBJECTIVE, ascending: true, direction: OUT, limit: 50`,
		`from: "organization:iom", toKind: CITY, shortest: true, limit: 50`,
		`from: "country:aq", to: "framework:gcm"`,
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, q := range questions {
			t.Run(q, func(t *testing.T) {
				a := ask[tracedAnswer](t, s, "{ trace("+q+")"+tracedFields, nil).Trace
				if len(a.Routes) == 0 && !strings.Contains(q, "country:aq") {
					t.Fatal("no routes to look at")
				}
				claims := map[string][]tracedClaim{}
				signatures := map[string]int{}
				for i, r := range a.Routes {
					if err := checkRoute(r, a.From.ID); err != nil {
						t.Errorf("route %d: %v", i+1, err)
					}
					signatures[r.Signature]++
					for _, st := range r.Steps {
						claims[st.Relation.ID] = st.Claims
					}
				}
				if diff := cmp.Diff(countEvidence(claims), a.Evidence); diff != "" {
					t.Errorf("evidence (-counted +got):\n%s", diff)
				}
				for i, sig := range a.Signatures {
					if signatures[sig.Text] != sig.Count || i > 0 && sig.Count > a.Signatures[i-1].Count {
						t.Errorf("signature %s has %d routes, after %v; counted %d", sig.Text, sig.Count, a.Signatures[:i], signatures[sig.Text])
					}
				}
				if len(signatures) != len(a.Signatures) {
					t.Errorf("%d signatures; want %d", len(a.Signatures), len(signatures))
				}
				weakest := ""
				for _, r := range a.Routes {
					if weakest == "" || rank(r.Confidence) < rank(weakest) {
						weakest = r.Confidence
					}
				}
				if a.WeakestConfidence != weakest {
					t.Errorf("weakestConfidence = %q; want %q", a.WeakestConfidence, weakest)
				}
			})
		}
	})
}

// checkRoute reports what in a route does not follow from its steps.
func checkRoute(r tracedRoute, from string) error {
	visited := []string{from}
	var signature []string
	truth, confidence := "YES", "HIGH"
	for i, st := range r.Steps {
		ends := [2]string{st.Relation.From.ID, st.Relation.To.ID}
		reading := strings.ToLower(st.Relation.Kind)
		if st.Direction == "IN" {
			ends[0], ends[1] = ends[1], ends[0]
			reading = "^" + reading
		}
		best := ""
		for _, c := range st.Claims {
			if rank(c.Confidence) > rank(best) {
				best = c.Confidence
			}
		}
		switch {
		case st.From.ID != visited[i] || ends != [2]string{st.From.ID, st.Node.ID}:
			return fmt.Errorf("step %d leads from %s to %s by %s", i+1, st.From.ID, st.Node.ID, st.Relation.ID)
		case slices.Contains(visited, st.Node.ID):
			return fmt.Errorf("it comes to %s twice", st.Node.ID)
		case len(st.Claims) == 0:
			return fmt.Errorf("%s has no claims", st.Relation.ID)
		case !cmp.Equal(st.Claims, st.Relation.Claims):
			return fmt.Errorf("the claims of step %d are not those of %s", i+1, st.Relation.ID)
		case st.Confidence != best:
			return fmt.Errorf("confidence of step %d = %s; its best claim is %s", i+1, st.Confidence, best)
		}
		visited = append(visited, st.Node.ID)
		signature = append(signature, reading)
		if rank(best) < rank(confidence) {
			confidence = best
		}
		if st.Truth != "YES" {
			truth = st.Truth
		}
	}
	var nodes []string
	for _, n := range r.Nodes {
		nodes = append(nodes, n.ID)
	}
	switch {
	case r.Hops != len(r.Steps) || !slices.Equal(nodes, visited):
		return fmt.Errorf("%d hops over %v; its steps visit %v", r.Hops, nodes, visited)
	case r.Signature != strings.Join(signature, " → "):
		return fmt.Errorf("signature = %s; its steps are %v", r.Signature, signature)
	case r.Truth != truth || r.Confidence != confidence:
		return fmt.Errorf("truth %s, confidence %s; its weakest steps are %s, %s", r.Truth, r.Confidence, truth, confidence)
	}
	return nil
}

func rank(confidence string) int { return slices.Index([]string{"LOW", "MEDIUM", "HIGH"}, confidence) }

// countEvidence counts claims by relation.
func countEvidence(claims map[string][]tracedClaim) tracedEvidence {
	e := tracedEvidence{Relations: len(claims), ByConfidence: []confidenceCount{{"HIGH", 0}, {"MEDIUM", 0}, {"LOW", 0}}}
	sources := map[string]bool{}
	for _, list := range claims {
		own := map[string]bool{}
		for _, c := range list {
			sources[c.Source.ID], own[c.Source.ID] = true, true
			if c.Since == "" && c.Until == "" {
				e.UndatedClaims++
			}
			for i := range e.ByConfidence {
				if e.ByConfidence[i].Confidence == c.Confidence {
					e.ByConfidence[i].Claims++
				}
			}
		}
		e.Claims += len(list)
		if len(own) == 1 {
			e.SingleSource++
		}
	}
	e.Sources = len(sources)
	return e
}
