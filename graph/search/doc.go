// Package search finds nodes by their names, whatever the script, the accents
// or a typing error, in an immutable index made of the nodes of one version of
// the graph.
//
// It is no full-text search: notes and texts of sources are not read. Who
// keeps an index for each version is for the caller. The tests beside it ask
// the names of the built-in data package; why there is an index of its own is
// in docs/decisions/search-index.md.
//
// # What is compared
//
// Names and texts are folded: compatibility forms (full width, ligatures) are
// taken apart, accents and vowel points dropped, case folded, letters such as
// ß, ø, ł, æ and dotless ı written as ss, o, l, ae and i, and all that is
// neither letter nor digit becomes a space. Where ä, ö, ü, ø or å is in a name or
// a text, its spelling with ae, oe, ue, oe or aa counts too. A point stays between
// digits and before a single letter, so that 10.7 and 11.b are one word.
//
// Names are those of the node, its UN document symbol and Wikidata item (the
// properties symbol and wikidata) and, for parts of a framework that are
// numbered, "GCM 15" and "GCM objective 15" by each short name of the framework.
// A node is found by its id and the key in it as well. Such a name is given as
// graph.Alternate.
package search
