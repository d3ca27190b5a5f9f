// Package attack asks a running glocal what costs it most. It has no code beside
// its tests, which run on Linux: they read what the process uses from /proc.
//
// TestAttacks sends each attack by itself to the program as it is built for use:
// each must be refused with its code, or answered within a second of processor
// time, 64 MiB of memory and the limit of an answer. The others are benchmarks,
// for they measure time:
//
//	go test -run '^$' -bench . -benchtime 1x -timeout 30m ./test/attack
package attack
