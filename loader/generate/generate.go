// Package generate makes data packages of any size that have the shape of the
// built-in one: memberships with a heavy tail, events with dates, documents,
// objectives, sources with and without a year, claims that are doubled, that
// disagree, that have no date. They serve tests, benchmarks and demonstrations.
// All names are made of syllables; nothing in them is a fact.
//
// It reads the columns from the built-in package and checks nothing: that the
// loader takes every package without a finding is held in tests.
package generate

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/glocal-graph/glocal/graph"
)

// Spec says what package to make.
type Spec struct {
	Cities    int // at least 1
	Networks  int // at least 1; organisations, events and documents grow with them
	Relations int // distinct relations in relations.csv; columns state more
	Seed      uint64
}

// MaxCities and its like bound what is made.
const (
	MaxCities    = 1_000_000
	MaxNetworks  = 100_000
	MaxRelations = 10_000_000
)

// Check reports as ErrInvalid what cannot be made; that the things are too few
// for so many relations is found when they are made.
func (s Spec) Check() error {
	for _, n := range []struct {
		name            string
		value, min, max int
	}{
		{"cities", s.Cities, 1, MaxCities},
		{"networks", s.Networks, 1, MaxNetworks},
		{"relations", s.Relations, 0, MaxRelations},
	} {
		if n.value < n.min || n.value > n.max {
			return fmt.Errorf("%d %s; want %d to %d: %w", n.value, n.name, n.min, n.max, graph.ErrInvalid)
		}
	}
	return nil
}

// Package returns the package of s. It is in memory; the same s gives the same
// bytes on every machine.
func Package(s Spec) (fs.FS, error) {
	files, err := files(s)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		part, err := w.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Store})
		if err != nil {
			return nil, fmt.Errorf("generate %s: %w", f.name, err)
		}
		if _, err := part.Write(f.data); err != nil {
			return nil, fmt.Errorf("generate %s: %w", f.name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("generate package: %w", err)
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

// Write writes the package of s into dir, which it makes where it is missing.
// A folder that has anything in it is fs.ErrExist.
func Write(s Spec, dir string) error {
	files, err := files(s)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("generate package: %w", err)
	}
	there, err := os.ReadDir(dir)
	if err == nil && len(there) > 0 {
		err = graph.WithHint(fmt.Errorf("%s is not empty, it has %s: %w", dir, there[0].Name(), fs.ErrExist), "give a new or an empty folder")
	}
	if err != nil {
		return fmt.Errorf("generate package: %w", err)
	}
	for _, f := range files {
		if err := writeNew(filepath.Join(dir, f.name), f.data); err != nil {
			return fmt.Errorf("generate package: %w", err)
		}
	}
	return nil
}

func writeNew(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

type file struct {
	name string
	data []byte
}

// files makes the package. All choices are made with whole numbers from one
// generator, in a fixed order.
func files(s Spec) ([]file, error) {
	if err := s.Check(); err != nil {
		return nil, fmt.Errorf("generate package: %w", err)
	}
	d, err := readShape()
	if err != nil {
		return nil, fmt.Errorf("generate package: %w", err)
	}
	counts := s.counts()
	if err := s.checkRoom(counts); err != nil {
		return nil, fmt.Errorf("generate package: %w", err)
	}
	m := &maker{counts: counts, Rand: rand.New(rand.NewPCG(s.Seed, 0x676c6f63616c)), spec: s, shape: d,
		taken: map[string]bool{}, things: map[string][]thing{}}
	m.places()
	m.sources()
	m.actors()
	m.meetings()
	m.documents()
	m.names()
	m.relations()
	return d.files(s)
}

// counts returns how many things of each kind a package has. What goes with
// the networks does so in about the proportions of the built-in package.
func (s Spec) counts() map[string]int {
	c := map[string]int{
		"country": len(countries), "city": s.Cities, "network": s.Networks, "theme": 40,
		"source":       6 + s.Relations/8,
		"organization": 3 + s.Networks*3/2,
		"instrument":   3 + s.Networks/2,
		"forum":        2 + s.Networks/2,
		"event":        4 + s.Networks*3/2,
		"declaration":  3 + s.Networks*5/4,
		"framework":    len(frameworkParts),
	}
	for _, n := range frameworkParts {
		c["objective"] += n
	}
	return c
}

// frameworkParts are the numbers of objectives of the frameworks; the Global
// Compact for Migration has 23.
var frameworkParts = []int{23, 17, 10, 4}

// maker is one package in the making.
type maker struct {
	*rand.Rand
	spec   Spec
	shape  *shape
	counts map[string]int     // of things to make, by kind
	taken  map[string]bool    // ids
	things map[string][]thing // by kind
}

// thing is what relations need to know of a node.
type thing struct {
	id      string
	name    string
	country string // of a city
	year    int    // of a source: its year, 0 where it has none
}

// percent is true in n of 100 cases.
func (m *maker) percent(n int) bool { return m.IntN(100) < n }

// pick returns one of list.
func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }
