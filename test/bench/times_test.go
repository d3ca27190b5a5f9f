package bench

import (
	"slices"
	"testing"
	"time"
)

// times are what one question after the other took.
type times []time.Duration

// percentile returns in milliseconds what n of a hundred stay below.
func (ts times) percentile(n int) float64 {
	sorted := slices.Sorted(slices.Values(ts))
	return sorted[len(sorted)*n/100].Seconds() * 1000
}

func (ts times) report(b *testing.B, side string) {
	b.ReportMetric(ts.percentile(50), side+"-p50-ms")
	b.ReportMetric(ts.percentile(99), side+"-p99-ms")
	b.ReportMetric(0, "ns/op") // one operation is all pairs, and their comparison
}
