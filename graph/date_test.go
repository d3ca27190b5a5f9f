package graph_test

import (
	"cmp"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		name             string
		in               string
		year, month, day int // all 0 where the text is refused
		last             string
	}{
		{"year", "2018", 2018, 0, 0, "2018-12-31"},
		{"month", "2018-12", 2018, 12, 0, "2018-12-31"},
		{"day", "2018-12-10", 2018, 12, 10, "2018-12-10"},
		{"short month", "2018-04", 2018, 4, 0, "2018-04-30"},
		{"first year", "0001", 1, 0, 0, "0001-12-31"},
		{"last day", "9999-12-31", 9999, 12, 31, "9999-12-31"},
		{"February", "2019-02", 2019, 2, 0, "2019-02-28"},
		{"February of a leap year", "2020-02", 2020, 2, 0, "2020-02-29"},
		{"leap day", "2020-02-29", 2020, 2, 29, "2020-02-29"},
		{"leap day of a fourth century", "2000-02-29", 2000, 2, 29, "2000-02-29"},
		{"no leap day", "2019-02-29", 0, 0, 0, ""},
		{"no leap day in a century", "1900-02-29", 0, 0, 0, ""},
		{"year zero", "0000", 0, 0, 0, ""},
		{"month zero", "2018-00", 0, 0, 0, ""},
		{"month thirteen", "2018-13", 0, 0, 0, ""},
		{"day zero", "2018-12-00", 0, 0, 0, ""},
		{"day thirty-one of thirty", "2018-11-31", 0, 0, 0, ""},
		{"empty", "", 0, 0, 0, ""},
		{"short year", "218", 0, 0, 0, ""},
		{"long year", "12018", 0, 0, 0, ""},
		{"negative", "-201", 0, 0, 0, ""},
		{"sign", "+201", 0, 0, 0, ""},
		{"one digit", "2018-1-1", 0, 0, 0, ""},
		{"slashes", "2018/12/10", 0, 0, 0, ""},
		{"time", "2018-12-10T00:00", 0, 0, 0, ""},
		{"spaces", " 2018 ", 0, 0, 0, ""},
		{"other digits", "２018", 0, 0, 0, ""},
		{"words", "year", 0, 0, 0, ""},
		{"uncertain", "2018-1?", 0, 0, 0, ""},
		{"no hyphens", "2018x12y10", 0, 0, 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := graph.ParseDate(tt.in)
			if tt.year == 0 {
				if !errors.Is(err, graph.ErrInvalid) || d != 0 {
					t.Errorf("ParseDate(%q) = %v, %v; want ErrInvalid", tt.in, d, err)
				}
				if graph.Hint(err) == "" {
					t.Errorf("ParseDate(%q): error without a hint", tt.in)
				}
				return
			}
			if err != nil || int(d.Year()) != tt.year || d.Month() != tt.month || d.Day() != tt.day {
				t.Errorf("ParseDate(%q) = %d %d %d, %v; want %d %d %d", tt.in, d.Year(), d.Month(), d.Day(), err, tt.year, tt.month, tt.day)
			}
			if d.String() != tt.in || d.Last().String() != tt.last || d.IsZero() {
				t.Errorf("%q: String %q, Last %q, IsZero %t; want %q, %q, false", tt.in, d, d.Last(), d.IsZero(), tt.in, tt.last)
			}
			if made := graph.MakeDate(graph.Year(tt.year), tt.month, tt.day); made != d {
				t.Errorf("MakeDate = %v; want %v", made, d)
			}
		})
	}
}

func TestAbsentDate(t *testing.T) {
	var d graph.Date
	if !d.IsZero() || d.String() != "" || d.Last() != 0 || d.Year() != 0 {
		t.Errorf("zero date: IsZero %t, String %q, Last %v, Year %d", d.IsZero(), d, d.Last(), d.Year())
	}
}

func TestDateOrder(t *testing.T) {
	sorted := []string{"0001", "2017-12-31", "2018", "2018-01", "2018-01-01", "2018-01-31", "2018-02", "2018-12", "2018-12-09", "2018-12-10", "2019", "9999"}
	for i := 1; i < len(sorted); i++ {
		if a, b := date(t, sorted[i-1]), date(t, sorted[i]); a >= b {
			t.Errorf("%v is not before %v", a, b)
		}
	}
}

// Dates are read exactly if they match the form and the time package knows the
// day, are written as they were read, and order as their texts.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2018", "2018-12", "2018-12-10", "2020-02-29", "2019-02-29", "0000", "9999-12-31", "20181210", ""} {
		f.Add(s, "2018-06")
	}
	form := regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`)
	f.Fuzz(func(t *testing.T, a, b string) {
		d, err := graph.ParseDate(a)
		want := form.MatchString(a) && !strings.HasPrefix(a, "0000")
		if want {
			_, bad := time.Parse(time.DateOnly, a+"-01-01"[min(len(a)-4, 6):])
			want = bad == nil
		}
		if (err == nil) != want {
			t.Fatalf("ParseDate(%q): %v; want success %t", a, err, want)
		}
		if err != nil {
			return
		}
		if d.String() != a {
			t.Errorf("ParseDate(%q).String() = %q", a, d)
		}
		if last := d.Last(); last < d || last.Year() != d.Year() || last.Day() == 0 {
			t.Errorf("ParseDate(%q).Last() = %v", a, last)
		}
		if e, err := graph.ParseDate(b); err == nil && cmp.Compare(d, e) != strings.Compare(a, b) {
			t.Errorf("order of %q and %q is %d; want %d", a, b, cmp.Compare(d, e), strings.Compare(a, b))
		}
	})
}
