//go:build unix

package neo4jtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
)

// turn is what processes on this machine take one after the other to test on the
// server at uri, which has one database for all of them: the lock of a file.
type turn struct {
	uri string

	mu    sync.Mutex
	tests int // that have begun and not ended
	file  *os.File
}

// begin returns when no other process tests on the server.
func (u *turn) begin() (err error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.file == nil {
		name := "glocal-" + strings.NewReplacer("/", "-", ":", "-").Replace(u.uri) + ".lock"
		if u.file, err = os.OpenFile(filepath.Join(os.TempDir(), name), os.O_CREATE|os.O_RDWR, 0o666); err != nil {
			return fmt.Errorf("wait for a turn on neo4j: %w", err)
		}
	}
	if u.tests == 0 {
		if err := u.lock(syscall.LOCK_EX); err != nil {
			return err
		}
	}
	u.tests++
	return nil
}

// end lets the next process begin when the last test of this one has ended.
func (u *turn) end() {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.tests--; u.tests == 0 {
		_ = u.lock(syscall.LOCK_UN) // which the end of the process does as well
	}
}

func (u *turn) lock(how int) error {
	for {
		err := syscall.Flock(int(u.file.Fd()), how)
		if err == nil {
			return nil
		}
		if err != syscall.EINTR {
			return fmt.Errorf("wait for a turn on neo4j: lock %s: %w", u.file.Name(), err)
		}
	}
}
