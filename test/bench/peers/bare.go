package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"strconv"
)

// bareMode is the argument with which this program is the bare handler: what
// is left of a service when it has nothing to do but HTTP.
const bareMode = "bare"

// bareAnswer is what is said at a path.
type bareAnswer struct {
	Path string
	Body []byte
}

// writeBare writes the answers for serveBare.
func writeBare(file string, answers []bareAnswer) error {
	text, err := json.Marshal(answers)
	if err != nil {
		return fmt.Errorf("write the answers: %w", err)
	}
	if err := os.WriteFile(file, text, 0o600); err != nil {
		return fmt.Errorf("write the answers: %w", err)
	}
	return nil
}

// serveBare serves the answers of a file, each at its own path, until it is
// ended. It says "ready URL" first.
func serveBare(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read the answers: %w", err)
	}
	var answers []bareAnswer
	if err := json.Unmarshal(text, &answers); err != nil {
		return fmt.Errorf("read the answers: %w", err)
	}
	at := make(map[string][]byte, len(answers))
	for _, a := range answers {
		at[a.Path] = a.Body
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	fmt.Printf("ready http://%s/\n", l.Addr())
	return http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := at[r.URL.Path]
		h := w.Header()
		h.Set("Content-Type", "application/json; charset=utf-8")
		h.Set("Content-Length", strconv.Itoa(len(body)))
		_, _ = w.Write(body) // the client may have gone
	}))
}
