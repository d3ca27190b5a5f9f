package main

import (
	"embed"
	"encoding/json"
	"fmt"
)

//go:embed queries
var queries embed.FS

// operation is something that is asked of all servers. Its documents are
// queries/peer/NAME.graphql and queries/glocal/NAME.graphql; both give what they
// ask for the name "answer".
type operation struct {
	name  string // of the documents
	title string
	// byID says that it looks a node up, which is a list of one at the peer.
	byID bool
	// unordered says that the peer leaves the order of its lists open.
	unordered bool
	// ask returns the variables to ask with; see question.
	ask func(*sample) []question
}

// question is one set of variables of an operation, in both dialects. What a
// page of glocal starts behind is not known before it is asked, see page40.
type question struct {
	peer, glocal map[string]any
	offset       int // more than 0: the variable "after" has to be found
}

// operations are all, in the order of the tables.
var operations = []operation{
	{name: "1-node", title: "1 node by id, 10 fields", byID: true, ask: (*sample).members},
	{name: "1b-any-kind", title: "1b node of any kind", byID: true, ask: (*sample).nodes},
	{name: "2-relations", title: "2 node, 13 relation fields", byID: true, unordered: true, ask: (*sample).members},
	{name: "3-three-levels", title: "3 three levels", byID: true, ask: (*sample).networks},
	{name: "4-filtered-page", title: "4 filtered, ordered page", ask: (*sample).countries},
	{name: "5-page-40", title: "5 page 40", ask: (*sample).page40},
	{name: "6-count", title: "6 count", ask: (*sample).counts},
	{name: "7-search", title: "7 search", unordered: true, ask: (*sample).names},
	{name: "8-hub", title: "8 hub, 100 neighbours with claims", byID: true, ask: (*sample).hub},
	{name: "9-typename", title: "`{ __typename }`", ask: (*sample).nothing},
}

// document returns the text of an operation in a dialect.
func (o operation) document(d dialect) (string, error) {
	text, err := queries.ReadFile("queries/" + string(d) + "/" + o.name + ".graphql")
	if err != nil {
		return "", fmt.Errorf("read operation %s: %w", o.name, err)
	}
	return string(text), nil
}

// body returns the body of a request.
func body(document string, variables map[string]any) ([]byte, error) {
	return json.Marshal(struct {
		Query     string         `json:"query"`
		Variables map[string]any `json:"variables,omitempty"`
	}{document, variables})
}

// dialect is a way of asking.
type dialect string

const (
	peerDialect   dialect = "peer"
	glocalDialect dialect = "glocal"
)
