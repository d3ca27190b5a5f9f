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
func (a *api) health(w http.ResponseWriter, _ *http.Request) {
	write(w, plainJSON, http.StatusOK, []byte(`{"status":"ok"}`+"\n"))
}

// readiness is the body of /readyz.
type readiness struct {
	Status  string        `json:"status"` // ready or unavailable
	Version string        `json:"version,omitempty"`
	Errors  gqlerror.List `json:"errors,omitempty"`
}

// ready says whether questions can be answered now, and on which version.
func (a *api) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	status, err := a.service.Ready(ctx)
	if err != nil {
		f := resolvers.AsFault(err)
		noteCode(r.Context(), f.Code)
		a.writeJSON(w, r, http.StatusServiceUnavailable, readiness{Status: "unavailable",
			Errors: gqlerror.List{{Message: f.Message, Extensions: f.Extensions()}}})
		return
	}
	a.writeJSON(w, r, http.StatusOK, readiness{Status: "ready", Version: status.Version.String()})
}

// versions is the body of /version.
type versions struct {
	Program string   `json:"program"`
	Go      string   `json:"go"`
	Data    *dataset `json:"data"` // null where the store cannot be reached
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
func (a *api) version(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	v := versions{Program: a.program, Go: runtime.Version()}
	if s, err := a.service.Ready(ctx); err == nil {
		v.Data = &dataset{s.Dataset.Name, s.Dataset.Title, s.Dataset.Release, s.Dataset.License,
			s.Version.String(), s.Nodes, s.Relations, s.Claims}
	}
	a.writeJSON(w, r, http.StatusOK, v)
}

func (a *api) writeJSON(w http.ResponseWriter, r *http.Request, status int, v any) {
	body, err := json.Marshal(v)
	if err != nil {
		a.fail(w, r, err)
		return
	}
	write(w, plainJSON, status, append(body, '\n'))
}
