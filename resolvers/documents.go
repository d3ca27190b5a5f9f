package resolvers

import (
	"container/list"
	"sync"
)

// documents keeps documents that have been read, up to a number of bytes, and
// forgets those first that were used longest ago.
type documents struct {
	limit int64

	mu     sync.Mutex
	byKey  map[documentKey]*list.Element // of *keptDocument
	recent *list.List                    // the last used first
	size   int64
}

type documentKey struct{ query, operation string }

type keptDocument struct {
	key      documentKey
	document *document
}

func newDocuments(limit int64) *documents {
	return &documents{limit: limit, byKey: map[documentKey]*list.Element{}, recent: list.New()}
}

// bytesPerByte is what a byte of a document takes when it is parsed and has
// plans: 25 to 60 were measured.
const bytesPerByte = 60

func (k documentKey) size() int64 { return bytesPerByte*int64(len(k.query)) + 1000 }

// get returns the document of a key, nil where it is not kept.
func (d *documents) get(k documentKey) *document {
	d.mu.Lock()
	defer d.mu.Unlock()
	e := d.byKey[k]
	if e == nil {
		return nil
	}
	d.recent.MoveToFront(e)
	return e.Value.(*keptDocument).document
}

func (d *documents) put(k documentKey, doc *document) {
	if k.size() > d.limit {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.byKey[k] != nil {
		return
	}
	d.byKey[k] = d.recent.PushFront(&keptDocument{k, doc})
	d.size += k.size()
	for d.size > d.limit {
		last := d.recent.Back()
		k := d.recent.Remove(last).(*keptDocument).key
		delete(d.byKey, k)
		d.size -= k.size()
	}
}
