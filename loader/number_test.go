package loader

import "testing"

// A number is read in the notation that the column declares and in no other, so
// that no digit changes its place.
func TestNotation(t *testing.T) {
	tests := []struct {
		name string
		notation
		in   string
		want float64
		ok   bool
	}{
		{"none declared", notation{}, "48.1", 48.1, true},
		{"none declared, comma", notation{}, "48,1", 0, false},
		{"comma", notation{decimal: ","}, "48,1", 48.1, true},
		{"comma, whole", notation{decimal: ","}, "-48", -48, true},
		{"comma, with a point", notation{decimal: ","}, "48.1", 0, false},
		{"comma, twice", notation{decimal: ","}, "48,1,2", 0, false},
		{"point declared", notation{decimal: "."}, "48.1", 48.1, true},
		{"groups", notation{group: ","}, "1,371,498", 1371498, true},
		{"groups, none there", notation{group: ","}, "1371498", 1371498, true},
		{"groups with a decimal point", notation{group: ","}, "1,371.5", 1371.5, true},
		{"groups that are none", notation{group: ","}, "48,1", 0, false},
		{"an empty group", notation{group: ","}, ",371", 0, false},
		{"groups and comma", notation{decimal: ",", group: "."}, "1.371.498,5", 1371498.5, true},
		{"groups and comma, a decimal point", notation{decimal: ",", group: "."}, "48.1", 0, false},
		{"no-break groups", notation{group: "\u202f"}, "1\u202f371", 1371, true},
		{"unit behind", notation{padded: true}, "95 %", 95, true},
		{"unit before", notation{padded: true}, "EUR -95", -95, true},
		{"unit, not declared", notation{}, "95%", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plain, ok := tt.plain(tt.in)
			got, is := parseNumber(plain)
			if ok = ok && is; ok != tt.ok || ok && got != tt.want {
				t.Errorf("%q = %v, %t; want %v, %t", tt.in, got, ok, tt.want, tt.ok)
			}
		})
	}
}

// Whole numbers are read as R and pandas write them, and nothing is rounded.
func TestParseInteger(t *testing.T) {
	tests := []struct {
		in   string
		want int64
		ok   bool
	}{
		{"120000", 120000, true}, {"1.2e+05", 120000, true}, {"9e5", 900000, true}, {"45000.0", 45000, true}, {"-1.0", -1, true},
		{"9223372036854775807", 9223372036854775807, true}, {"45000.5", 0, false}, {"1e-1", 0, false}, {"1e17", 0, false},
		{"9223372036854775808", 0, false}, {"", 0, false}, {"1,2", 0, false}, {"NaN", 0, false},
	}
	for _, tt := range tests {
		if got, ok := parseInteger(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("parseInteger(%q) = %d, %t; want %d, %t", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

// What is proposed for a number that cannot be read is the number, and none where
// two readings are possible.
func TestMeant(t *testing.T) {
	tests := []struct {
		in            string
		whole         bool
		number, field string
	}{
		{"43,39864", false, "43.39864", `"decimalChar": ","`},
		{"43,398", false, "43.398", `"decimalChar": ","`},
		{"120,000", true, "120000", `"groupChar": ","`},
		{"1 371 498", true, "1371498", `"groupChar": " "`},
		{"1.371.498,5", false, "1371498.5", `"groupChar": ".", "decimalChar": ","`},
		{"1'371'498.5", false, "1371498.5", `"groupChar": "'"`},
		{"43,4", true, "", ""},
		{"1,371.498,5", false, "", ""},
		{"45°", false, "", ""},
		{"about 5", true, "", ""},
	}
	for _, tt := range tests {
		if number, field := meant(tt.in, tt.whole); number != tt.number || field != tt.field {
			t.Errorf("meant(%q, %t) = %q, %q; want %q, %q", tt.in, tt.whole, number, field, tt.number, tt.field)
		}
	}
}
