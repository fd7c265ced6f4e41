package p

import "os"

func control(paths []string, use func(uintptr)) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return
		}
		defer f.Close()
		conn, err := f.SyscallConn()
		if err != nil {
			return
		}
		_ = conn.Control(use)
	}
}
