package main

import (
	"io/fs"
	"syscall"
)

// identity returns the inode of a file and when it was last changed, renamed or
// linked.
func identity(info fs.FileInfo) [3]int64 {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return [3]int64{}
	}
	return [3]int64{int64(s.Ino), int64(s.Ctim.Sec), int64(s.Ctim.Nsec)} // their types differ by architecture
}
