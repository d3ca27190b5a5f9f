package plan

// ghost is a task that is run for the questions that it asks. It does not
// wait for their answers, and nobody reads what it makes.
type ghost struct{ task }

func (g ghost) step(x *Run) bool {
	x.asGhosts(func() { g.task.step(x) })
	return true
}

// asGhosts makes ghosts of the tasks that begin starts.
func (x *Run) asGhosts(begin func()) {
	n := len(x.ready)
	begin()
	for i := n; i < len(x.ready); i++ {
		x.ready[i] = ghost{x.ready[i]}
	}
}

// ahead asks what is asked of objects of which only the key is known.
func (s *selection[R]) ahead(x *Run, rows []R) {
	for i := range rows {
		row, sel := rows[i:i+1], s
		if s.typ.Absent != nil && s.typ.Absent(row[0]) {
			continue
		}
		if s.byType != nil {
			if sel = s.of(s.typ.Of(row[0])); sel == nil {
				continue
			}
		}
		for _, it := range sel.items {
			if it.field != nil {
				it.field.ahead(x, row)
			}
		}
	}
}

func (s *objectStarter[R, V, C]) ahead(x *Run, rows []R) {
	if s.byKey {
		x.asGhosts(func() { s.start(x, rows, nil) })
	}
}
