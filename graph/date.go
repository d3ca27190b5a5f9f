package graph

import (
	"fmt"
	"strconv"
	"time"
)

// Year is a calendar year, 1 to 9999; 0 is absent.
type Year int16

// MaxYear is the last year that can be asked for or written.
const MaxYear Year = 9999

// Date is a partial date of EDTF level 0: a year, a month of a year or a day.
// The zero Date is absent. Dates order as their texts do: by their first day,
// and the less precise first ("2018" < "2018-01" < "2018-01-01").
type Date uint32 // year<<9 | month<<5 | day

// MakeDate returns the date of the given parts; month and day may be 0.
// It does not check them.
func MakeDate(y Year, month, day int) Date {
	return Date(y)<<9 | Date(month)<<5 | Date(day)
}

// ParseDate reads "2018", "2018-12" or "2018-12-10". Years run from 0001 to
// 9999, and a day must exist in the Gregorian calendar. The error is
// ErrInvalid and carries a hint.
func ParseDate(s string) (Date, error) {
	d, why := parseDate(s)
	if why != "" {
		return 0, WithHint(fmt.Errorf("date %q: %s: %w", s, why, ErrInvalid),
			"a date is YYYY, YYYY-MM or YYYY-MM-DD")
	}
	return d, nil
}

func parseDate(s string) (d Date, why string) {
	const form = "not of the form YYYY, YYYY-MM or YYYY-MM-DD"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return 0, form
	}
	year, ok := digits(s[:4])
	if !ok {
		return 0, form
	}
	if year == 0 {
		return 0, "there is no year 0"
	}
	month, day := 0, 0
	if len(s) > 4 {
		if month, ok = digits(s[5:7]); !ok || s[4] != '-' {
			return 0, form
		}
		if month < 1 || month > 12 {
			return 0, fmt.Sprintf("there is no month %02d", month)
		}
	}
	if len(s) > 7 {
		if day, ok = digits(s[8:10]); !ok || s[7] != '-' {
			return 0, form
		}
		if last := daysIn(year, month); day < 1 || day > last {
			return 0, fmt.Sprintf("there is no day %02d in %s", day, s[:7])
		}
	}
	return MakeDate(Year(year), month, day), ""
}

func digits(s string) (int, bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero reports whether d is absent.
func (d Date) IsZero() bool { return d == 0 }

// Year returns the year of d, or 0 where d is absent.
func (d Date) Year() Year { return Year(d >> 9) }

// Month returns the month of d, or 0 where d has none.
func (d Date) Month() int { return int(d >> 5 & 15) }

// Day returns the day of d, or 0 where d has none.
func (d Date) Day() int { return int(d & 31) }

// String returns d as it is written, or "" where d is absent.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return string(d.AppendText(make([]byte, 0, len("2018-12-10"))))
}

// AppendText appends what String returns.
func (d Date) AppendText(b []byte) []byte {
	digits := func(sep string, n, places int) {
		b = append(b, sep...)
		for p := places - 1; p >= 0; p-- {
			b = append(b, byte('0'+n/pow10[p]%10))
		}
	}
	if d == 0 {
		return b
	}
	digits("", int(d.Year()), 4)
	if d.Month() != 0 {
		digits("-", d.Month(), 2)
	}
	if d.Month() != 0 && d.Day() != 0 {
		digits("-", d.Day(), 2)
	}
	return b
}

var pow10 = [4]int{1, 10, 100, 1000}

// Last returns the last day that d covers: the last of its year or month, or d
// itself. An absent date has none and returns itself.
func (d Date) Last() Date {
	y, m := d.Year(), d.Month()
	switch {
	case d == 0 || d.Day() != 0:
		return d
	case m == 0:
		return MakeDate(y, 12, 31)
	}
	return MakeDate(y, m, daysIn(int(y), m))
}
