package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
)

// maxAnswer bounds what is read of a service's answer.
const maxAnswer = 256 << 20

// ask sends req to the service at address, whose path is /graphql where it has
// none.
func ask(ctx context.Context, address string, req resolvers.Request) (*resolvers.Response, error) {
	const hint = "give the address of a running service: --url http://127.0.0.1:8080/graphql"
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, usageError{graph.WithHint(fmt.Errorf("%q is not an http address", address), hint)}
	}
	if strings.Trim(u.Path, "/") == "" {
		u.Path = "/graphql"
	}
	body, err := json.Marshal(req)
	if err != nil {
		return nil, fmt.Errorf("encode request: %w", err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("ask %s: %w", u, err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json, application/json;q=0.9")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, graph.WithHint(fmt.Errorf("ask: %w", err), hint)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	if err != nil {
		return nil, fmt.Errorf("read the answer of %s: %w", u, err)
	}
	if len(text) > maxAnswer {
		return nil, fmt.Errorf("the answer of %s is larger than %d bytes", u, maxAnswer)
	}
	var answer resolvers.Response
	if err := json.Unmarshal(text, &answer); err != nil || answer.Data == nil && len(answer.Errors) == 0 {
		return nil, graph.WithHint(fmt.Errorf("%s answers %s, and not with GraphQL", u, resp.Status), hint)
	}
	return &answer, nil
}
