package mirror

import "github.com/glocal-graph/glocal/graph"

// What records take in a memstore, in bytes beside their texts, on a machine of
// 64 bits. The figures are sizes of types and of what the store keeps beside
// them; TestMemory holds the sum of all to what the heap says.
const (
	nodeSize  = 400 // the node, its entry, its places in map and list
	nameSize  = 48  // one of Names
	citeSize  = 32  // one of Sources
	propsSize = 320 // a map of Props, up to eight
	propSize  = 16  // a value in it
	edgeSize  = 120 // the relation and its places at both ends
	claimSize = 160 // one claim and the relation's place at its source
)

// nodeBytes returns about how many bytes n takes.
func nodeBytes(n *graph.Node) int64 {
	size := nodeSize + text(string(n.ID)) + text(n.Name.Value) + text(n.Notes)
	for _, m := range n.Names {
		size += nameSize + text(m.Value)
	}
	for _, r := range n.Sources {
		size += citeSize + text(r.Locator)
	}
	if len(n.Props) > 0 {
		size += propsSize * int64((len(n.Props)+7)/8)
	}
	for _, v := range n.Props {
		size += propSize
		switch v := v.(type) {
		case string:
			size += text(v)
		case []string:
			for _, t := range v {
				size += propSize + text(t)
			}
		}
	}
	return size
}

// edgeBytes returns about how many bytes e takes.
func edgeBytes(e *graph.Edge) int64 {
	size := int64(edgeSize)
	for i := range e.Claims {
		c := &e.Claims[i]
		size += claimSize + text(c.Notes) + text(c.Locator)
	}
	return size
}

// text returns how many bytes a text takes, which is rounded up.
func text(s string) int64 { return (int64(len(s)) + 15) &^ 15 }

// texts are texts that records share. A remote store makes every record of
// texts of its own, although most name the same ids, kinds and words.
type texts map[string]string

func (t texts) get(s string) string {
	if s == "" {
		return ""
	}
	if known, ok := t[s]; ok {
		return known
	}
	t[s] = s
	return s
}

func (t texts) name(n graph.Name) graph.Name {
	n.Lang, n.Type = t.get(n.Lang), graph.NameType(t.get(string(n.Type)))
	return n
}

// node returns n with texts that it shares with others; n is not changed.
func (t texts) node(n *graph.Node) *graph.Node {
	m := *n
	m.ID, m.Level, m.Name = graph.ID(t.get(string(n.ID))), graph.Level(t.get(string(n.Level))), t.name(n.Name)
	m.Names, m.Sources, m.Props = nil, nil, nil
	for _, name := range n.Names {
		m.Names = append(m.Names, t.name(name))
	}
	for _, r := range n.Sources {
		m.Sources = append(m.Sources, graph.Reference{Source: graph.ID(t.get(string(r.Source))), Locator: t.get(r.Locator)})
	}
	if n.Props != nil {
		m.Props = make(graph.Props, len(n.Props))
	}
	for k, v := range n.Props {
		if s, ok := v.(string); ok {
			v = t.get(s)
		}
		m.Props[t.get(k)] = v
	}
	return &m
}

// edge returns e with texts that it shares with others; e is not changed.
func (t texts) edge(e *graph.Edge) *graph.Edge {
	f := *e
	f.From, f.Rel, f.To = graph.ID(t.get(string(e.From))), graph.Rel(t.get(string(e.Rel))), graph.ID(t.get(string(e.To)))
	f.Timing = graph.Timing(t.get(string(e.Timing)))
	f.Claims = make([]graph.Claim, len(e.Claims))
	for i, c := range e.Claims {
		c.Role, c.Origin = t.get(c.Role), graph.DateOrigin(t.get(string(c.Origin)))
		c.Status, c.Confidence = graph.Status(t.get(string(c.Status))), graph.Confidence(t.get(string(c.Confidence)))
		c.Source, c.Locator = graph.ID(t.get(string(c.Source))), t.get(c.Locator)
		f.Claims[i] = c
	}
	return &f
}
