// Package cputime reads how much processor time another process has used, which
// a busy machine changes less than the time that passes.
package cputime

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// Of returns the processor time that a process has used, in hundredths of a
// second, or 0 where the system has no /proc or the process has ended.
func Of(pid int) time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// The second field is a name in parentheses, which may contain spaces; user
	// and system time are the 14th and 15th, in hundredths of a second.
	_, after, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0
	}
	var sum time.Duration
	for _, f := range fields[11:13] {
		n, err := strconv.Atoi(f)
		if err != nil {
			return 0
		}
		sum += time.Duration(n) * 10 * time.Millisecond
	}
	return sum
}
