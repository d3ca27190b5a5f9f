package generate

import "slices"

// allocate shares n among parts by weight, none getting more than its room.
// The room must suffice, and n times a weight must be less than 2^63. What rounding leaves goes to the first with room.
func allocate(n int, weights, room []int) []int {
	out := make([]int, len(weights))
	for n > 0 {
		sum := 0
		for i, w := range weights {
			if out[i] < room[i] {
				sum += w
			}
		}
		left := n
		for i, w := range weights {
			if free := room[i] - out[i]; free > 0 {
				share := min(free, left*w/sum, n)
				out[i] += share
				n -= share
			}
		}
		if n == left { // too few for shares
			for i := 0; i < len(out) && n > 0; i++ {
				if out[i] < room[i] {
					out[i]++
					n--
				}
			}
		}
	}
	return out
}

// sampler draws distinct things of n; some are drawn more often than others.
type sampler struct {
	m    *maker
	n    int
	sums []int // of the weights up to each
}

func newSampler(m *maker, n int) *sampler {
	s := &sampler{m: m, n: n, sums: make([]int, n)}
	sum := 0
	for i, w := range m.popularity(n) {
		sum += w
		s.sums[i] = sum
	}
	return s
}

// sample returns size distinct things that may be drawn, in the order drawn.
func (s *sampler) sample(size int, may func(int) bool) []int {
	out := make([]int, 0, size)
	drawn := make(map[int]bool, size)
	take := func(i int) {
		if !drawn[i] && may(i) {
			drawn[i] = true
			out = append(out, i)
		}
	}
	for tries := 0; len(out) < size && tries < 3*size; tries++ {
		if s.m.percent(60) { // most of those that take part are not known for it
			take(s.m.IntN(s.n))
			continue
		}
		i, _ := slices.BinarySearch(s.sums, s.m.IntN(s.sums[s.n-1])+1)
		take(i)
	}
	if len(out) < size {
		for _, i := range s.m.Perm(s.n) {
			if len(out) == size {
				break
			}
			take(i)
		}
	}
	return out
}
