package p

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func join(parts [][]byte, list io.Writer) {
	for _, part := range parts {
		f, err := os.CreateTemp("", "part")
		if err != nil {
			return
		}
		defer os.Remove(f.Name())
		f.Write(part)
		fmt.Fprintf(list, "file '%s'\n", f.Name())
	}
}

func count(parts [][]byte) int {
	var arguments strings.Builder
	for _, part := range parts {
		dir, err := os.MkdirTemp("", "part")
		if err != nil {
			return 0
		}
		defer os.RemoveAll(dir)
		os.WriteFile(filepath.Join(dir, "a"), part, 0o600)
		arguments.WriteString(dir)
	}
	return arguments.Len()
}

func encode(parts [][]byte, out *json.Encoder) {
	for _, part := range parts {
		dir, err := os.MkdirTemp("", "part")
		if err != nil {
			return
		}
		defer os.RemoveAll(dir)
		os.WriteFile(filepath.Join(dir, "a"), part, 0o600)
		out.Encode(map[string]string{"dir": dir})
	}
}

func link(parts [][]byte, home string) {
	for i, part := range parts {
		f, err := os.CreateTemp("", "part")
		if err != nil {
			return
		}
		defer os.Remove(f.Name())
		f.Write(part)
		os.Symlink(f.Name(), filepath.Join(home, fmt.Sprint(i)))
	}
}

func raw(parts [][]byte) []byte {
	var all [][]byte
	for _, part := range parts {
		f, err := os.CreateTemp("", "part")
		if err != nil {
			return nil
		}
		defer os.Remove(f.Name())
		f.Write(part)
		all = append(all, []byte(f.Name()))
	}
	return bytes.Join(all, nil)
}
