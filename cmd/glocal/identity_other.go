//go:build !linux

package main

import "io/fs"

// identity returns nothing: what a system says of a file beside size and time
// differs from one to the other.
func identity(fs.FileInfo) [3]int64 { return [3]int64{} }
