package search

import "github.com/glocal-graph/glocal/graph"

// Match says how a name matches a text. The values are in the order of
// ranking, the best first.
type Match uint8

const (
	// Exact is letter by letter, but for upper and lower case and the width of
	// spaces. An id and a key match in no other way.
	Exact Match = iota
	// Folded is the whole name when both are folded and spaces are set aside,
	// except one that parts two numbers.
	Folded
	// Prefix is the beginning of the name, when both are folded.
	Prefix
	// Word is where every word of the text is a word of the name, or the
	// beginning of one, in any order.
	Word
	// Fuzzy is as Word, but with one letter wrong, missing, too many or swapped
	// with its neighbour in one or more words. The word of the name has at least
	// four letters, and neither word has a digit.
	Fuzzy

	matches = 5 // how many there are
)

// String returns the name of m in lower case: "exact".
func (m Match) String() string {
	switch m {
	case Exact:
		return "exact"
	case Folded:
		return "folded"
	case Prefix:
		return "prefix"
	case Word:
		return "word"
	case Fuzzy:
		return "fuzzy"
	}
	return "none"
}

// Options say what to find and what to prefer. The zero Options find all kinds
// and have no limit.
type Options struct {
	Kinds []graph.Kind // any of; none means all
	Langs []string     // BCP 47, the preferred first; "de" is for "de-AT" too, and the reverse
	Limit int          // how many hits at most; 0 or less means no limit
}

// Hit is a node that was found, with the best of its names.
type Hit struct {
	ID    graph.ID
	Score float64    // above 0, at most 1; see Index.Find
	Name  graph.Name // that matched
	How   Match
}

// Ranks of names, the best first.
const (
	rankMain  = iota // the main name; a translation in a language asked for
	rankOther        // acronyms, other translations, codes, ids
	rankAlias        // aliases, keys, the titles of sources
	rankAlternate
	ranks // how many there are
)

// sourceKind is of documents. They are mostly named after what they are about,
// which is what people look for first.
const sourceKind graph.Kind = "source"

func rankOf(k graph.Kind, t graph.NameType) uint8 {
	switch {
	case t == graph.Main && k != sourceKind:
		return rankMain
	case t == graph.Translation, t == graph.Acronym:
		return rankOther
	case t == graph.Main, t == graph.Alias:
		return rankAlias
	}
	return rankAlternate
}

// score is the formula that Index.Find documents. Lang and cover are 0 to 1,
// cover above 0. Part is for Fuzzy only.
func score(how Match, part bool, rank uint8, lang, cover float64) float64 {
	rest := (float64(rank) + (lang+1-cover)/2) / ranks
	if how == Fuzzy {
		rest /= 2
		if part {
			rest += 0.5
		}
	}
	return (matches - float64(how) - rest) / matches
}
