//go:build unix

package neo4jtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// turn is the file that this process has locked, until it ends.
var turn *os.File

// await waits until no other process on this machine tests on the server at
// uri, which has one database for all of them.
func await(uri string) (err error) {
	name := "glocal-" + strings.NewReplacer("/", "-", ":", "-").Replace(uri) + ".lock"
	if turn, err = os.OpenFile(filepath.Join(os.TempDir(), name), os.O_CREATE|os.O_RDWR, 0o666); err != nil {
		return fmt.Errorf("wait for a turn on neo4j: %w", err)
	}
	for {
		if err = syscall.Flock(int(turn.Fd()), syscall.LOCK_EX); err != syscall.EINTR {
			break
		}
	}
	if err != nil {
		return fmt.Errorf("wait for a turn on neo4j: lock %s: %w", turn.Name(), err)
	}
	return nil
}
