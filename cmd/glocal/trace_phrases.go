package main

import (
	"fmt"
	"strings"
)

// phrases are what a drawing says, in one language.
type phrases struct {
	none, signatures, evidence, backing, more, tooMany, brokenOff string
	perhaps, anyYear, never, unknown, rests                       string
	grades                                                        map[string]string
}

func phrasesIn(lang string) phrases {
	if lang == "de" {
		return phrases{
			none:       "Kein Weg führt so von %s zu: %s.",
			signatures: "Was die Wege gemeinsam haben:",
			evidence:   "Belege: Beziehungen: %d; Angaben: %d (%s); Quellen: %d",
			backing:    "Beziehungen mit nur einer Quelle: %d; Angaben ohne Datum: %d; schwächster Weg: %s",
			more:       "Es gibt mehr Wege als diese: --limit, bis 100.",
			tooMany:    "Es gibt mehr Wege als diese: enger fragen, mit --kinds, --ascending oder --shortest.",
			brokenOff:  "Die Suche wurde abgebrochen, es kann mehr Wege geben: weniger --max-hops oder --kinds angeben.",
			perhaps:    "vielleicht", anyYear: "jedes Jahr", never: "kein Jahr", unknown: "ungewiss", rests: "Beleg",
			grades: map[string]string{"HIGH": "gut", "MEDIUM": "mittel", "LOW": "schwach"},
		}
	}
	return phrases{
		none:       "No route leads so from %s to: %s.",
		signatures: "What the routes have in common:",
		evidence:   "Evidence: relations: %d; claims: %d (%s); sources: %d",
		backing:    "relations on one source only: %d; claims without date: %d; weakest route: %s",
		more:       "There are more routes than these: --limit, up to 100.",
		tooMany:    "There are more routes than these: ask for less, by --kinds, --ascending or --shortest.",
		brokenOff:  "The search was broken off, so there may be more routes: give fewer --max-hops or --kinds.",
		perhaps:    "perhaps", anyYear: "any year", never: "no year", unknown: "unknown", rests: "evidence",
		grades: map[string]string{"HIGH": "high", "MEDIUM": "medium", "LOW": "low"},
	}
}

func (w phrases) confidence(c string) string { return w.rests + " " + w.grades[c] }

// truth says what is to be said where a time was asked about.
func (w phrases) truth(truth string, timed bool) string {
	if timed && truth == "UNKNOWN" {
		return " · " + w.unknown
	}
	return ""
}

// years returns the certain years, and the possible ones where they are more.
func (w phrases) years(v yearsOf) string {
	certain, possible := w.spans(v.Certain), w.spans(v.Possible)
	switch {
	case possible == "":
		return w.never
	case certain == possible:
		return certain
	case certain == "":
		return w.perhaps + " " + possible
	}
	return certain + " (" + w.perhaps + " " + possible + ")"
}

func (w phrases) spans(list []yearSpan) string {
	out := make([]string, len(list))
	for i, s := range list {
		switch {
		case s.From == nil && s.To == nil:
			out[i] = w.anyYear
		case s.From == nil:
			out[i] = fmt.Sprintf("–%d", *s.To)
		case s.To == nil:
			out[i] = fmt.Sprintf("%d–", *s.From)
		case *s.From == *s.To:
			out[i] = fmt.Sprint(*s.From)
		default:
			out[i] = fmt.Sprintf("%d–%d", *s.From, *s.To)
		}
	}
	return strings.Join(out, ", ")
}
