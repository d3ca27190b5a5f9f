package neo4jtest

import "syscall"

// dieWithParent makes the server end with the process that started it, even
// if that is killed.
func dieWithParent() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
