package loader

import (
	"fmt"
	"testing"
)

// However many findings of however many kinds there are, the list is bounded, and
// the numbers of errors and warnings are those of all.
func TestFindingsOfManyKinds(t *testing.T) {
	for _, tt := range []struct{ kinds, each int }{{1, 1}, {1, 100}, {1, 101}, {5, 3000}, {300, 2}, {300, 150}, {3000, 1}, {3000, 5}} {
		t.Run(fmt.Sprintf("%d kinds of %d", tt.kinds, tt.each), func(t *testing.T) {
			r := newReport()
			for line := range tt.each {
				for k := range tt.kinds {
					f := Finding{Severity: Error, Rule: RuleType, File: "cities.csv", Line: line + 2, Column: fmt.Sprint("c", k), Message: "is wrong"}
					if k%2 == 1 {
						f.Severity = Warning
					}
					r.add(f)
				}
			}
			found := r.findings()
			warnings := tt.kinds / 2 * tt.each
			errors := tt.kinds*tt.each - warnings
			if len(found) > MaxFindings {
				t.Errorf("%d findings; want at most %d", len(found), MaxFindings)
			}
			if got := found.Errors() + found.Warnings(); got != errors+warnings {
				t.Errorf("%d errors and warnings; want %d", got, errors+warnings)
			}
			if tt.kinds <= 5 && found.Errors() != errors {
				t.Errorf("%d errors; want %d", found.Errors(), errors)
			}
		})
	}
}
