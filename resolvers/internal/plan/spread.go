package plan

// One is the Spread of a value that is one object.
func One[C any](to []C, v C) ([]C, bool) { return append(to, v), false }

// Maybe is the Spread of an object or nil.
func Maybe[C any](to []C, v *C) ([]C, bool) {
	if v == nil {
		return to, true
	}
	return append(to, *v), false
}

// Many is the Spread of a list of objects.
func Many[C any](to []C, v []C) ([]C, bool) { return append(to, v...), false }

// MaybeMany is the Spread of a list of objects or nil.
func MaybeMany[C any](to []C, v []C) ([]C, bool) { return append(to, v...), v == nil }

// Pointer is the Spread of an object or nil, for objects that are pointers.
func Pointer[C any](to []*C, v *C) ([]*C, bool) {
	if v == nil {
		return to, true
	}
	return append(to, v), false
}

// Pointers is the Spread of a list, for objects that are pointers.
func Pointers[C any](to []*C, v []C) ([]*C, bool) {
	for i := range v {
		to = append(to, &v[i])
	}
	return to, false
}

// MaybePointers is the Spread of a list or nil, for objects that are pointers.
func MaybePointers[C any](to []*C, v []C) ([]*C, bool) {
	to, _ = Pointers(to, v)
	return to, v == nil
}
