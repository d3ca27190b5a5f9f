package main

import (
	"strings"

	"github.com/glocal-graph/glocal/schema"
)

// nodeFields is what every type takes over from the interface Node.
const nodeFields = `  "Kind and key, for ever the same."
  id: ID!
  "What kind of thing it is."
  kind: Kind!
  "Its level of government or reach; null where the data gives none."
  level: Level
  "Its name in the first of the given languages that it has one in; otherwise its main name, marked as a fallback."
  name(
    "Languages in order of preference."
    lang: [LanguageTag!]
  ): Name!
  "All its names, the main one first, then translations, acronyms, aliases and names for finding only."
  names: [Name!]!
  "A remark of the editors of the data."
  notes: String
  "What says that it exists, the main source first."
  sources: [Reference!]!
  "The relations at it, in both directions unless told otherwise, in the order of their ids unless told otherwise."
  relations(
    "Keep these kinds of relation; all where it is left out."
    kinds: [RelationKind!]
    "Keep relations that are read in this direction, seen from this node."
    direction: Direction = BOTH
` + relationArguments + `  ): RelationConnection!
` + neighborhoodField

// neighborhoodField is what every type has for programs that draw networks.
const neighborhoodField = `  "What lies around it, as a network; all relations between the nodes that are given."
  neighborhood(
    "How many steps to go: 1 to 8."
    hops: Int = 1
    "Go by these kinds of relation; those that carry governance where it is left out."
    kinds: [RelationKind!]
    "OUT goes along the sentences of relations, IN against them, BOTH either way."
    direction: Direction = BOTH
    "Give and go through nodes of these kinds only; all where it is left out."
    through: [Kind!]
    "Keep what is the case in this year."
    asOf: Year
    "Keep what was the case, or happened, within these years. Not together with ` + "`asOf`" + `."
    during: YearRange
    "What to do with relations of which it is unknown whether they hold at the time asked for."
    unknownDates: UnknownDates = INCLUDE
    "How many nodes to give at most: 1 to 10,000."
    limit: Int = 500
  ): GraphFrame!
`

// relationArguments is what every relation field takes.
const relationArguments = `    "Keep relations with a node of these kinds at the other end."
    to: [Kind!]
    "Keep what is the case in this year. An act is the case from its date on."
    asOf: Year
    "Keep what was the case, or happened, within these years. Not together with ` + "`asOf`" + `."
    during: YearRange
    "What to do with relations of which it is unknown whether they hold at the time asked for."
    unknownDates: UnknownDates = INCLUDE
    "Keep relations with a claim that matches all of this; the time is judged by such claims only."
    where: ClaimWhere
    "The order; ids decide between equals."
    orderBy: [RelationOrder!]
` + pageArguments

const pageArguments = `    "How many to give from the beginning, or behind ` + "`after`" + `: 1 to 100. Without ` + "`first` and `last`" + `, 20."
    first: Int
    "Give what stands behind this cursor."
    after: String
    "How many to give from the end, or before ` + "`before`" + `: 1 to 100."
    last: Int
    "Give what stands before this cursor."
    before: String
`

func nodesSDL() string {
	var p printer
	p.line("# %s", notice)
	p.line("")
	p.line(`"A kind of relation."`)
	p.line("enum RelationKind {")
	for _, r := range schema.Relations() {
		p.line("  %q", r.Description)
		p.line("  %s", enum(string(r.Rel)))
	}
	p.line("}")
	for _, k := range schema.Kinds() {
		p.line("")
		p.line("extend type %s implements Node {", k.Type)
		p.WriteString(nodeFields)
		for _, f := range fields(k.Kind) {
			p.line("  %q", f.description(k))
			p.line("  %s(", f.name)
			p.WriteString(relationArguments)
			p.line("  ): RelationConnection!")
		}
		p.line("}")
	}
	return p.String()
}

func connectionsSDL() string {
	var p printer
	p.line("# %s", notice)
	p.line("")
	p.line("extend type Query {")
	for _, k := range schema.Kinds() {
		p.line("  \"The %s that pass `where`, in the order of their ids unless told otherwise.\"", strings.ToLower(k.Labels.En))
		p.line("  %s(", k.Plural)
		p.line(`    "Keep what passes all of this."`)
		p.line("    where: %sWhere", k.Type)
		p.line(`    "The order; ids decide between equals."`)
		p.line("    orderBy: [%sOrder!]", k.Type)
		p.WriteString(pageArguments)
		p.line("  ): %sConnection!", k.Type)
	}
	p.line("}")
	for _, k := range schema.Kinds() {
		connectionTypes(&p, k)
		whereInput(&p, k)
		orderTypes(&p, k)
	}
	return p.String()
}

func connectionTypes(p *printer, k schema.KindInfo) {
	many := strings.ToLower(k.Labels.En)
	p.line("")
	p.line(`"A page of %s."`, many)
	p.line("type %sConnection {", k.Type)
	p.line(`  "The %s with their places."`, many)
	p.line("  edges: [%sEdge!]!", k.Type)
	p.line(`  "The %s."`, many)
	p.line("  nodes: [%s!]!", k.Type)
	p.line(`  "Where the page stands in the whole."`)
	p.line("  pageInfo: PageInfo!")
	p.line(`  "The number of %s on all pages."`, many)
	p.line("  totalCount: Int!")
	p.line("}")
	p.line("")
	p.line(`"One of a page of %s."`, many)
	p.line("type %sEdge {", k.Type)
	p.line("  \"Its place, for `after` and `before`.\"")
	p.line("  cursor: String!")
	p.line(`  "What stands there."`)
	p.line("  node: %s!", k.Type)
	p.line("}")
}

func whereInput(p *printer, k schema.KindInfo) {
	p.line("")
	p.line(`"Tests of %s; all that are given must pass."`, strings.ToLower(k.Labels.En))
	p.line("input %sWhere {", k.Type)
	p.line(`  "The id."`)
	p.line("  id: IDFilter")
	p.line(`  "The main name."`)
	p.line("  name: StringFilter")
	if k.Level == "" {
		p.line(`  "The level."`)
		p.line("  level: Level")
	}
	for _, f := range k.Properties {
		if t := filterType(k, f); t != "" {
			p.line("  %q", f.Description)
			p.line("  %s: %s", f.Name, t)
		}
	}
	p.line(`  "Has a relation."`)
	p.line("  related: RelatedWhere")
	p.line(`  "Has so many relations."`)
	p.line("  degree: DegreeWhere")
	p.line(`  "All of these pass; every one where the list is empty."`)
	p.line("  AND: [%sWhere!]", k.Type)
	p.line(`  "One of these passes; none where the list is empty."`)
	p.line("  OR: [%sWhere!]", k.Type)
	p.line(`  "This does not pass."`)
	p.line("  NOT: %sWhere", k.Type)
	p.line("}")
}

// filterType returns the input type that filters by f, or "" where there is
// none.
func filterType(k schema.KindInfo, f schema.Property) string {
	switch f.Type {
	case schema.TextProperty, schema.URLProperty:
		return "StringFilter"
	case schema.EnumProperty:
		return k.Type + title(f.Name)
	case schema.DateProperty:
		return "DateFilter"
	case schema.RefProperty:
		return "IDFilter"
	case schema.YearProperty, schema.IntProperty:
		return "IntFilter"
	}
	return ""
}

func orderTypes(p *printer, k schema.KindInfo) {
	many := strings.ToLower(k.Labels.En)
	p.line("")
	p.line(`"A key to order %s by."`, many)
	p.line("input %sOrder {", k.Type)
	p.line(`  "The key."`)
	p.line("  by: %sOrderBy!", k.Type)
	p.line(`  "The direction."`)
	p.line("  direction: OrderDirection = ASC")
	p.line("}")
	p.line("")
	p.line(`"What %s can be ordered by. Texts are ordered byte by byte."`, many)
	p.line("enum %sOrderBy {", k.Type)
	p.line(`  "The id."`)
	p.line("  ID")
	p.line(`  "The main name."`)
	p.line("  NAME")
	for _, f := range k.Properties {
		if !f.Orderable {
			continue
		}
		d := f.Description
		if f.Type == schema.RefProperty {
			d = strings.TrimSuffix(d, ".") + ", by its id."
		}
		p.line("  %q", d)
		p.line("  %s", enum(f.Name))
	}
	p.line(`  "The number of relations at it."`)
	p.line("  DEGREE")
	p.line("}")
}
