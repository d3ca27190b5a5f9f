package main

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
)

//go:embed peer/package.json peer/package-lock.json peer/server.mjs peer/typedefs.graphql
var peerFiles embed.FS

// install returns a folder with the peer and the packages that it needs, from
// the user's cache folder where it has been installed before.
func install(ctx context.Context) (string, error) {
	names, err := fs.Glob(peerFiles, "peer/*")
	if err != nil {
		return "", fmt.Errorf("read the peer: %w", err)
	}
	files := map[string][]byte{}
	sum := sha256.New()
	for _, name := range names {
		b, err := peerFiles.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("read the peer: %w", err)
		}
		files[path.Base(name)] = b
		sum.Write(b)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a cache folder for the peer: %w", err)
	}
	dir := filepath.Join(cache, "glocal", "peer-"+hex.EncodeToString(sum.Sum(nil)[:8]))
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	// Installed beside it and renamed, so that what is there is whole.
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", fmt.Errorf("install the peer: %w", err)
	}
	fresh, err := os.MkdirTemp(filepath.Dir(dir), "peer-new-")
	if err != nil {
		return "", fmt.Errorf("install the peer: %w", err)
	}
	defer os.RemoveAll(fresh)
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(fresh, name), b, 0o644); err != nil {
			return "", fmt.Errorf("install the peer: %w", err)
		}
	}
	cmd := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	cmd.Dir = fresh
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("install the peer with npm, which comes with Node 20: %w\n%s", err, out)
	}
	if err := os.Rename(fresh, dir); err != nil {
		return "", fmt.Errorf("install the peer: %w", err)
	}
	return dir, nil
}
