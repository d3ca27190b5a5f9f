package server

import (
	"context"
	"encoding/json"
	"net/http"
	"runtime"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers"
)

// readyTimeout bounds how long a probe waits for the store.
const readyTimeout = 2 * time.Second

// health says that the process lives, whatever its store does.
func (a *api) health(x *exchange, r *http.Request) {
	a.write(x, r, plainJSON, http.StatusOK, []byte(`{"status":"ok"}`+"\n"))
}

// readiness is the body of /readyz.
type readiness struct {
	Status  string        `json:"status"` // ready or unavailable
	Version string        `json:"version,omitempty"`
	Mirror  *Mirror       `json:"mirror,omitempty"`
	Errors  gqlerror.List `json:"errors,omitempty"`
}

// Mirror is what /readyz and /version say of a mirror.
type Mirror struct {
	Serving bool     `json:"serving"`       // answers come from the mirror; false means from the store
	Age     *float64 `json:"age,omitempty"` // seconds since the store was last seen to publish what is mirrored
	Store   string   `json:"store"`         // how the store stands to what is mirrored: "current", "away"
}

// mirrored returns what is said of the mirror, nil where there is none.
func (a *api) mirrored() *Mirror {
	if a.mirror == nil {
		return nil
	}
	m := a.mirror()
	return &m
}

// ready says whether questions can be answered now, and on which version.
func (a *api) ready(x *exchange, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	status, err := a.service.Ready(ctx)
	if err != nil {
		f := resolvers.AsError(err)
		x.note(f.Code)
		e := f.GraphQL()
		if f.Code == resolvers.CodeTimeout { // nothing was asked for that could be less
			e.Extensions["hint"] = "what the first request needs is still being made: look again"
		}
		a.writeJSON(x, r, http.StatusServiceUnavailable, readiness{Status: "unavailable", Mirror: a.mirrored(),
			Errors: gqlerror.List{e}})
		return
	}
	a.writeJSON(x, r, http.StatusOK, readiness{Status: "ready", Version: status.Version.String(), Mirror: a.mirrored()})
}

// versions is the body of /version.
type versions struct {
	Program string   `json:"program"`
	Go      string   `json:"go"`
	Data    *dataset `json:"data"` // null where the store cannot be reached
	Mirror  *Mirror  `json:"mirror,omitempty"`
}

type dataset struct {
	Name      string `json:"name"`
	Title     string `json:"title"`
	Release   string `json:"release"`
	License   string `json:"license"`
	Version   string `json:"version"`
	Nodes     int    `json:"nodes"`
	Relations int    `json:"relations"`
	Claims    int    `json:"claims"`
}

// version says what runs and what it serves.
func (a *api) version(x *exchange, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	v := versions{Program: a.program, Go: runtime.Version(), Mirror: a.mirrored()}
	if s, err := a.service.Ready(ctx); err == nil {
		v.Data = &dataset{s.Dataset.Name, s.Dataset.Title, s.Dataset.Release, s.Dataset.License,
			s.Version.String(), s.Nodes, s.Relations, s.Claims}
	}
	a.writeJSON(x, r, http.StatusOK, v)
}

func (a *api) writeJSON(x *exchange, r *http.Request, status int, v any) {
	body, err := json.Marshal(v)
	if err != nil {
		a.fail(x, r, err)
		return
	}
	a.write(x, r, plainJSON, status, append(body, '\n'))
}
