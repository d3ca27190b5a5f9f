//go:build !unix

package neo4jtest

// turn does not wait: only Unix locks files alike, so packages that share a
// server have to be tested one at a time here (go test -p 1).
type turn struct{ uri string }

func (*turn) begin() error { return nil }
func (*turn) end()         {}
