package resolvers

import (
	"fmt"
	"strings"
	"testing"
)

// What is kept stays within the bytes that are allowed, and what was used last
// is kept.
func TestDocumentsAreBounded(t *testing.T) {
	key := func(i int) documentKey { return documentKey{query: fmt.Sprintf("{ a%03d }", i)} }
	const room = 10
	d := newDocuments(room * key(0).size())
	first := &document{}
	d.put(key(0), first)
	for i := 1; i < 100; i++ {
		d.put(key(i), &document{})
		if d.get(key(0)) != first {
			t.Fatalf("the document used last is forgotten after %d others", i)
		}
	}
	kept := 0
	for i := range 100 {
		if d.get(key(i)) != nil {
			kept++
		}
	}
	if kept != room || len(d.byKey) != room || d.size != room*key(0).size() {
		t.Errorf("kept %d documents, %d by key, %d bytes; want %d in %d bytes", kept, len(d.byKey), d.size, room, room*key(0).size())
	}
	large := documentKey{query: strings.Repeat("x", 2000)}
	d.put(large, &document{})
	if d.get(large) != nil || d.get(key(0)) == nil {
		t.Error("a document larger than all that may be kept is kept, or drove others out")
	}
}

// The same text with another operation is another document.
func TestDocumentsByOperation(t *testing.T) {
	d := newDocuments(1 << 20)
	a, b := &document{}, &document{}
	d.put(documentKey{"q", "a"}, a)
	d.put(documentKey{"q", "b"}, b)
	if d.get(documentKey{"q", "a"}) != a || d.get(documentKey{"q", "b"}) != b || d.get(documentKey{"q", ""}) != nil {
		t.Error("documents are mixed up between operations")
	}
}
