package stores_test

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"testing"
)

func mapKeys[V any](m map[string]V) iter.Seq[string] { return maps.Keys(m) }

func sourceYears(t *testing.T) map[string]int {
	years := map[string]int{}
	for _, r := range rowsOf(t, "sources.csv") {
		years[r["id"]], _ = strconv.Atoi(r["year"]) // 0 where there is none
	}
	return years
}

// seats2019 tells of each city with a seat in the Mayors Migration Council
// whether it had it in 2019: "yes", "unknown" or "no". These are the rules of
// docs/decisions/time.md for a state, written once more.
func seats2019(seats claims, sourceYear map[string]int) map[string]string {
	const asked = 2019
	rank := []string{"no", "unknown", "yes"}
	out := map[string]string{}
	for _, c := range seats {
		if c["to_id"] != "mmc" {
			continue
		}
		since, until, witness := year(c["since"]), year(c["until"]), sourceYear[c["source"]]
		if until != 0 && witness > until {
			witness = 0
		}
		if c["status"] == "ended" && until == 0 {
			witness = 0
		}
		said := "unknown"
		switch {
		case since != 0 && asked < since, until != 0 && asked > until:
			said = "no"
		case c["status"] == "planned":
		case since != 0 && until != 0,
			since != 0 && asked <= witness,
			since == 0 && (asked == until || asked == witness):
			said = "yes"
		}
		if id := c["from_id"]; slices.Index(rank, said) > slices.Index(rank, out[id]) {
			out[id] = said
		}
	}
	return out
}

func year(date string) int {
	if date == "" {
		return 0
	}
	n, _ := strconv.Atoi(date[:4])
	return n
}

// shortest returns the number of steps of the shortest ways over relations of
// the given kinds in either direction, and how many such ways there are.
func shortest(all claims, kinds []string, from, to string) (steps, routes int) {
	next := map[string][]string{}
	seen := map[[3]string]bool{}
	for _, c := range all {
		a, b := c["from_type"]+":"+c["from_id"], c["to_type"]+":"+c["to_id"]
		if k := [3]string{a, c["relation"], b}; slices.Contains(kinds, c["relation"]) && !seen[k] {
			seen[k] = true
			next[a], next[b] = append(next[a], b), append(next[b], a)
		}
	}
	ways := map[string]int{from: 1}
	reached := map[string]bool{from: true}
	for steps = 1; len(ways) > 0; steps++ {
		front := map[string]int{}
		for at, n := range ways {
			for _, b := range next[at] {
				if !reached[b] {
					front[b] += n
				}
			}
		}
		if n := front[to]; n > 0 {
			return steps, n
		}
		for b := range front {
			reached[b] = true
		}
		ways = front
	}
	return 0, 0
}
