package loader_test

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/glocal-graph/glocal/loader"
)

// A file that is not the one that the descriptor tells of, by bytes, hash or
// rows, is an error that names both.
func TestContents(t *testing.T) {
	text := string(goodPackage(t)["networks.csv"].Data)
	rows := strings.Count(strings.TrimSpace(text), "\n")
	cut := text[:strings.LastIndex(strings.TrimSpace(text), "\n")+1] // at the end of a line
	hash := func(sum any) string { return fmt.Sprintf("%x", sum) }
	for _, tt := range []struct{ name, members, text, want string }{
		{"bytes", fmt.Sprintf(`"bytes": %d,`, len(text)), text, ""},
		{"bytes of a file that is cut", fmt.Sprintf(`"bytes": %d,`, len(text)), cut, fmt.Sprintf("has %d bytes; datapackage.json line", len(cut))},
		{"bytes that are none", `"bytes": -1,`, text, "is -1; want a length"},
		{"MD5 without a name", `"hash": "` + hash(md5.Sum([]byte(text))) + `",`, text, ""},
		{"MD5", `"hash": "md5:` + hash(md5.Sum([]byte(text))) + `",`, cut, "has md5 " + hash(md5.Sum([]byte(cut)))},
		{"SHA-1", `"hash": "sha1:` + hash(sha1.Sum([]byte(text))) + `",`, text, ""},
		{"SHA-256", `"hash": "SHA256:` + strings.ToUpper(hash(sha256.Sum256([]byte(text)))) + `",`, text, ""},
		{"SHA-256 of another file", `"hash": "sha256:` + hash(sha256.Sum256([]byte(text))) + `",`, cut, "has sha256 "},
		{"an empty hash", `"hash": "",`, text, ""},
		{"bytes as a fraction", fmt.Sprintf(`"bytes": %d.0,`, len(text)), text, ""},
		{"a hash of another kind", `"hash": "crc32:00000000",`, text, ""},
		{"a hash that is none", `"hash": 7,`, text, "is 7; want a text"},
		{"rows", fmt.Sprintf(`"stats": {"rows": %d, "bytes": %d},`, rows, len(text)), text, ""},
		{"rows of a file that is cut", fmt.Sprintf(`"stats": {"rows": %d},`, rows), cut, fmt.Sprintf("has %d rows; datapackage.json line", rows-1)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := goodPackage(t)
			d := string(fsys["datapackage.json"].Data)
			const at = `"path": "networks.csv",`
			if strings.Count(d, at) != 1 {
				t.Fatalf("the descriptor has %s %d times", at, strings.Count(d, at))
			}
			fsys["datapackage.json"] = &fstest.MapFile{Data: []byte(strings.Replace(d, at, at+tt.members, 1))}
			fsys["networks.csv"] = &fstest.MapFile{Data: []byte(tt.text)}
			p, found, err := loader.Read(t.Context(), fsys)
			if err != nil {
				t.Fatal(err)
			}
			if tt.want == "" {
				if p == nil || p.Rows["networks.csv"] != rows {
					t.Errorf("package %v, findings %v; want a package with %d rows of networks.csv", p != nil, found, rows)
				}
				return
			}
			if !strings.Contains(found.String(), tt.want) || p != nil {
				t.Errorf("package: %t, findings:\n%s\nwant %s", p != nil, found, tt.want)
			}
		})
	}
}
