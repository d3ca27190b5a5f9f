package neo4jtest

import "syscall"

// DieWithParent makes a child process end with the process that started it, even
// if that is killed. It is tied to the thread that starts the child, which has
// to live as long.
func DieWithParent() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
