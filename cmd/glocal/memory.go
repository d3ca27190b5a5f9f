package main

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// spare gives memory back to the system when it is not needed any more: Go keeps
// what a moment of much work took, and collects no garbage while nothing is asked.
type spare struct {
	allocated uint64 // bytes since the start, at the last look
	base      uint64 // what was held when memory was last given back
}

const (
	spareInterval = 2 * time.Second
	spareQuiet    = 4 << 20  // allocated from one look to the next
	spareLeast    = 16 << 20 // worth giving back
)

// run looks again and again until ctx ends.
func (s *spare) run(ctx context.Context) {
	tick := time.NewTicker(spareInterval)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if held, allocated := memoryHeld(); s.due(held, allocated) {
				debug.FreeOSMemory() // about 30 ms
				s.base, s.allocated = memoryHeld()
			}
		}
	}
}

// due reports whether memory is to be given back: nothing much has happened since
// the last look, and more is held than when it was last given back.
func (s *spare) due(held, allocated uint64) bool {
	quiet := allocated-s.allocated < spareQuiet
	s.allocated = allocated
	return quiet && held > s.base+spareLeast
}

// memoryHeld returns how many bytes the heap holds of the system's memory, and how
// many have been allocated since the program began.
func memoryHeld() (held, allocated uint64) {
	samples := []metrics.Sample{
		{Name: "/memory/classes/heap/objects:bytes"},
		{Name: "/memory/classes/heap/unused:bytes"},
		{Name: "/memory/classes/heap/free:bytes"},
		{Name: "/gc/heap/allocs:bytes"},
	}
	metrics.Read(samples)
	for _, s := range samples[:3] {
		held += s.Value.Uint64()
	}
	return held, samples[3].Value.Uint64()
}
