package neo4jstore

import (
	"sync"
	"time"
)

// lastSeen is the state that the database was last seen in. Only one from
// which snapshots can be taken is kept: there, and not changing.
type lastSeen struct {
	mu    sync.Mutex
	state state
	at    time.Time // it was so then; zero where none is kept
	epoch int       // how often it was forgotten
}

// recent returns the state, and false where none has been seen since age.
func (l *lastSeen) recent(age time.Duration) (state, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.state, !l.at.IsZero() && time.Since(l.at) < age
}

// begin returns what keep needs to know about the start of a question.
func (l *lastSeen) begin() (epoch int, at time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.epoch, time.Now()
}

// keep keeps the answer to a question that began at epoch and time, unless it
// has been overtaken by a later one or by what made the store forget.
func (l *lastSeen) keep(epoch int, at time.Time, st state) {
	if !st.there || st.changing {
		l.forget()
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.epoch == epoch && at.After(l.at) {
		l.state, l.at = st, at
	}
}

// found notes the revision that a statement found, which began at that time
// and saw no change under way.
func (l *lastSeen) found(revision int64, at time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.at.IsZero():
	case l.state.revision != revision:
		l.clear()
	case at.After(l.at):
		l.at = at
	}
}

func (l *lastSeen) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.clear()
}

func (l *lastSeen) clear() {
	l.state, l.at = state{}, time.Time{}
	l.epoch++
}
