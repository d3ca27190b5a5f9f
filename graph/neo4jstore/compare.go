package neo4jstore

import (
	"fmt"
	"strings"
)

// compare returns "ref op v" in the order of graph.CompareValues, for op one
// of > >= < <=. It is null where ref is of another type than v.
//
// Neo4j orders stored texts by code points, which is the order of their bytes,
// and so do its indexes; but against a parameter it orders them by UTF-16
// units, where U+E000 to U+FFFF follow all that lies above. Only a parameter
// with such a character can tell.
func (b *builder) compare(ref, op string, v any) string {
	text, _ := v.(string)
	if strings.IndexFunc(text, high) < 0 {
		return fmt.Sprintf("%s %s %s", ref, op, b.param(v))
	}
	// As an item of a list, what ref stands for is not looked up in an index.
	ref = "[" + ref + "][0]"
	switch op {
	case "<":
		return "NOT " + b.notBefore(ref, ">=", text)
	case "<=":
		return "NOT " + b.notBefore(ref, ">", text)
	}
	return b.notBefore(ref, op, text)
}

func high(r rune) bool { return r >= 0xE000 }

// notBefore returns "ref op text" by code points, for op > or >=, made of
// comparisons by units: without what differs first by having a unit from
// U+E000 where text has a pair, with what has a pair where text has a unit.
func (b *builder) notBefore(ref, op, text string) string {
	by := fmt.Sprintf("%s %s %s", ref, op, b.param(text))
	for i, r := range text {
		if !high(r) {
			continue
		}
		same, unit := text[:i], b.param(text[:i]+"\uE000")
		if r > 0xFFFF {
			by = fmt.Sprintf("%s AND NOT (%s STARTS WITH %s AND %[2]s >= %[4]s)", by, ref, b.param(same), unit)
		} else {
			by = fmt.Sprintf("(%s OR %s <= %s < %s)", by, b.param(same+"\U00010000"), ref, unit)
		}
	}
	return "(" + by + ")"
}
