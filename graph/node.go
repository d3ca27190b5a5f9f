package graph

// Level is a level of government or reach.
type Level string

// The levels, from the lowest to the highest.
const (
	Local    Level = "local"
	National Level = "national"
	Regional Level = "regional"
	Global   Level = "global"
)

// Rank returns the height of l, 1 for Local to 4 for Global, and 0 for a
// level that is absent or unknown.
func (l Level) Rank() int {
	switch l {
	case Local:
		return 1
	case National:
		return 2
	case Regional:
		return 3
	case Global:
		return 4
	}
	return 0
}

// Node is a thing that the graph has an id for. Its kind is part of its id.
type Node struct {
	ID      ID
	Level   Level       // absent where the data gives none
	Name    Name        // the main one; its Type is Main
	Names   []Name      // all others, in the order of the data
	Notes   string      // in the words of the data's editors
	Sources []Reference // the main one first
	Props   Props       // what only this kind has, by the names of the vocabulary
}

// Kind returns the kind of n.
func (n *Node) Kind() Kind { return n.ID.Kind() }

// Name is one name of a node.
type Name struct {
	Value string
	Lang  string // BCP 47; absent where the data gives none
	Type  NameType
}

// NameType says what a name is to its node.
type NameType string

const (
	Main        NameType = "main"        // the name it goes by in the data
	Translation NameType = "translation" // the same in another language
	Acronym     NameType = "acronym"
	Alias       NameType = "alias"
	Alternate   NameType = "alternate" // without language: for finding only
)

// Reference is a place in a source.
type Reference struct {
	Source  ID
	Locator string // page, paragraph; may be absent
}

// Props holds values that every store can keep without loss: string, int64,
// float64 and []string. A key with an empty string or list is not in it.
type Props map[string]any

// Text returns the text under key, or "".
func (p Props) Text(key string) string { s, _ := p[key].(string); return s }

// Int returns the whole number under key.
func (p Props) Int(key string) (int64, bool) { n, ok := p[key].(int64); return n, ok }

// Float returns the number under key.
func (p Props) Float(key string) (float64, bool) { f, ok := p[key].(float64); return f, ok }

// List returns the list under key, or nil.
func (p Props) List(key string) []string { l, _ := p[key].([]string); return l }

// Names of the fields that every node has, for Compare and Order; every other
// name is a key of Props.
const (
	FieldID     = "id"
	FieldName   = "name"   // the main name
	FieldLevel  = "level"  // its word, so the order is by bytes, not by height
	FieldDegree = "degree" // Order only: the number of relations at the node
)

// Field returns the value of a field as Compare sees it: string, int64,
// float64, or nil where it is absent. Lists and FieldDegree are nil.
func (n *Node) Field(name string) any {
	var s string
	switch name {
	case FieldID:
		s = string(n.ID)
	case FieldName:
		s = n.Name.Value
	case FieldLevel:
		s = string(n.Level)
	default:
		switch v := n.Props[name].(type) {
		case string:
			s = v
		case int64, float64:
			return v
		}
	}
	if s == "" {
		return nil
	}
	return s
}
