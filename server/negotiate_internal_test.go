package server

import "testing"

// The rules are those of RFC 9110 §12.5.1 and of GraphQL over HTTP.
func TestNegotiate(t *testing.T) {
	for _, tt := range []struct {
		name   string
		accept []string
		want   mediaType // absent: none
	}{
		{"absent", nil, plainJSON},
		{"empty", []string{""}, plainJSON},
		{"anything", []string{"*/*"}, plainJSON},
		{"any application", []string{"application/*"}, plainJSON},
		{"json", []string{"application/json"}, plainJSON},
		{"response", []string{"application/graphql-response+json"}, graphQLJSON},
		{"case of letters", []string{"Application/GraphQL-Response+JSON"}, graphQLJSON},
		{"both", []string{"application/json, application/graphql-response+json"}, graphQLJSON},
		{"both, in two fields", []string{"application/json", "application/graphql-response+json"}, graphQLJSON},
		{"json rated higher", []string{"application/graphql-response+json;q=0.8, application/json"}, plainJSON},
		{"response rated higher", []string{"application/json;q=0.9, application/graphql-response+json;q=0.95"}, graphQLJSON},
		{"response, rest lower", []string{"application/graphql-response+json, */*;q=0.1"}, graphQLJSON},
		{"json and anything", []string{"application/json, */*"}, plainJSON},
		{"json refused", []string{"application/json;q=0, */*"}, graphQLJSON},
		{"response refused", []string{"application/graphql-response+json;q=0, application/*"}, plainJSON},
		{"most precise counts", []string{"*/*;q=1, application/json;q=0.2, application/graphql-response+json;q=0.1"}, plainJSON},
		{"browser", []string{"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}, plainJSON},
		{"client library", []string{"application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"}, graphQLJSON},
		{"utf-8", []string{"application/json; charset=UTF-8"}, plainJSON},
		{"other charset", []string{"application/json; charset=utf-16"}, ""},
		{"html only", []string{"text/html"}, ""},
		{"all refused", []string{"*/*;q=0"}, ""},
		{"unreadable", []string{"json"}, ""},
		{"bad quality", []string{"application/json;q=high"}, ""},
		{"quality over 1", []string{"application/json;q=2"}, ""},
		{"not a number", []string{"application/json;q=NaN"}, ""},
		{"unreadable beside readable", []string{"///, application/json"}, plainJSON},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := negotiate(tt.accept)
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("negotiate(%q) = %q, %v; want %q", tt.accept, got, ok, tt.want)
			}
		})
	}
}

func TestAccepts(t *testing.T) {
	for _, tt := range []struct {
		fields []string
		want   bool
	}{
		{nil, false},
		{[]string{""}, false},
		{[]string{"gzip"}, true},
		{[]string{"br, GZIP;q=0.5"}, true},
		{[]string{"br", "gzip"}, true},
		{[]string{"gzip;q=0"}, false},
		{[]string{"gzip; q=0.0, *"}, false},
		{[]string{"*"}, true},
		{[]string{"*;q=0"}, false},
		{[]string{"identity, *;q=0.1"}, true},
		{[]string{"x-gzip-not"}, false},
		{[]string{"gzip;q=x"}, false},
	} {
		if got := accepts(tt.fields, "gzip"); got != tt.want {
			t.Errorf("accepts(%q) = %t; want %t", tt.fields, got, tt.want)
		}
	}
}
