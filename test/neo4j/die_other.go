//go:build !linux

package neo4jtest

import "syscall"

// dieWithParent changes nothing: only Linux can tie a process to its parent.
func dieWithParent() *syscall.SysProcAttr { return nil }
