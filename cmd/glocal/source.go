package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// source is a flag that says where the graph is.
type source struct {
	flag  string // "data"
	value *string
}

// oneSource makes sure that one source at most is given. One on the command
// line goes before others that come from variables, which are cleared.
func oneSource(parsed *kong.Context, sources ...source) error {
	var given, spoken []string
	for _, s := range sources {
		if *s.value == "" {
			continue
		}
		given = append(given, s.flag)
		if slices.ContainsFunc(parsed.Path, func(p *kong.Path) bool { return p.Flag != nil && p.Flag.Name == s.flag }) {
			spoken = append(spoken, s.flag)
		}
	}
	switch {
	case len(spoken) > 1:
		return fmt.Errorf("%s: give one of them", both(spoken, "--%s"))
	case len(spoken) == 1:
		for _, s := range sources {
			if s.flag != spoken[0] {
				*s.value = ""
			}
		}
	case len(given) > 1:
		for i := range given {
			given[i] = strings.ToUpper(given[i])
		}
		return fmt.Errorf("%s are both set: unset one of them, or give a flag", both(given, "$GLOCAL_%s"))
	}
	return nil
}

// both returns names in a form, "--data and --store".
func both(names []string, form string) string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = fmt.Sprintf(form, n)
	}
	return strings.Join(all, " and ")
}
