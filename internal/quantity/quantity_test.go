package quantity

import "testing"

func TestOf(t *testing.T) {
	for _, tt := range []struct {
		n    int
		want string
	}{{0, "0 rows"}, {1, "1 row"}, {999, "999 rows"}, {1000, "1,000 rows"}, {17_258, "17,258 rows"}, {1_234_567, "1,234,567 rows"}} {
		if got := Of(tt.n, "row"); got != tt.want {
			t.Errorf("Of(%d) = %q; want %q", tt.n, got, tt.want)
		}
	}
}
