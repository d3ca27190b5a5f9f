//go:build !linux

package neo4jtest

import "syscall"

// DieWithParent changes nothing: only Linux can tie a process to its parent.
func DieWithParent() *syscall.SysProcAttr { return nil }
