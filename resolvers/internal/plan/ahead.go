package plan

// forerunner is a task that is run for the questions that it asks. It does not
// wait for their answers, and nobody reads what it makes.
type forerunner struct{ task }

func (f forerunner) step(x *Run) bool {
	x.foreruns(func() { f.task.step(x) })
	return true
}

// foreruns makes forerunners of the tasks that begin starts.
func (x *Run) foreruns(begin func()) {
	n := len(x.ready)
	begin()
	for i := n; i < len(x.ready); i++ {
		x.ready[i] = forerunner{x.ready[i]}
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
			if sel = s.byType[s.typ.Of(row[0])]; sel == nil {
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
		x.foreruns(func() { s.start(x, rows, nil) })
	}
}
