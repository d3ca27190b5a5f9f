package server

import (
	"mime"
	"strconv"
	"strings"
)

// mediaType is one in which GraphQL answers go out.
type mediaType string

const (
	graphQLJSON mediaType = "application/graphql-response+json"
	plainJSON   mediaType = "application/json"
)

// negotiate chooses the media type of the answer from the Accept fields of a
// request, and reports whether there is one. The highest quality wins; among
// equals the one that is named rather than matched by a wildcard, then
// application/graphql-response+json if it is named. Without Accept, and for
// */*, it is application/json. Ranges that cannot be read count for nothing.
func negotiate(accept []string) (mediaType, bool) {
	ranges := parseAccept(accept)
	if ranges == nil {
		return plainJSON, true
	}
	g, j := rate(ranges, "graphql-response+json"), rate(ranges, "json")
	switch {
	case g.quality == 0 && j.quality == 0:
		return "", false
	case g.quality > j.quality, g.quality == j.quality && g.precision == named:
		return graphQLJSON, true
	}
	return plainJSON, true
}

// mediaRange is one range of Accept.
type mediaRange struct {
	typ, subtype string
	quality      float64
}

// parseAccept returns the ranges of Accept, nil where there is no such field
// or it is empty.
func parseAccept(accept []string) []mediaRange {
	joined := strings.TrimSpace(strings.Join(accept, ","))
	if joined == "" {
		return nil
	}
	ranges := []mediaRange{}
	for part := range strings.SplitSeq(joined, ",") {
		media, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		r := mediaRange{quality: 1}
		r.typ, r.subtype, _ = strings.Cut(media, "/")
		if q, ok := params["q"]; ok {
			if r.quality, err = strconv.ParseFloat(q, 64); err != nil || !(r.quality >= 0 && r.quality <= 1) {
				continue
			}
		}
		if c, ok := params["charset"]; ok && !strings.EqualFold(c, "utf-8") {
			continue
		}
		ranges = append(ranges, r)
	}
	return ranges
}

// accepts reports whether the Accept-Encoding fields of a request name a coding,
// or all of them, with a quality above 0. A coding that is named goes before "*".
func accepts(fields []string, coding string) bool {
	found, all := -1.0, -1.0
	for _, field := range fields {
		for part := range strings.SplitSeq(field, ",") {
			name, params, _ := strings.Cut(part, ";")
			quality := 1.0
			if key, value, ok := strings.Cut(params, "="); ok && strings.EqualFold(strings.TrimSpace(key), "q") {
				q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
				if err != nil {
					continue
				}
				quality = q
			}
			switch name = strings.TrimSpace(name); {
			case strings.EqualFold(name, coding):
				found = max(found, quality)
			case name == "*":
				all = max(all, quality)
			}
		}
	}
	return found > 0 || found < 0 && all > 0
}

// precision says how closely a range names a type.
type precision int

const (
	unmatched  precision = iota
	anyType              // */*
	anySubtype           // application/*
	named                // application/json
)

type rating struct {
	quality   float64
	precision precision
}

// rate returns what ranges say of application/subtype: the word of the most
// precise one, the first among equals.
func rate(ranges []mediaRange, subtype string) rating {
	var best rating
	for _, r := range ranges {
		p := unmatched
		switch {
		case r.typ == "application" && r.subtype == subtype:
			p = named
		case r.typ == "application" && r.subtype == "*":
			p = anySubtype
		case r.typ == "*" && r.subtype == "*":
			p = anyType
		}
		if p > best.precision {
			best = rating{r.quality, p}
		}
	}
	return best
}
