package p

import "os"

var read, _ = os.ReadFile("/etc/hostname")

var version = string([]byte(string(read)[:7])) // want "version keeps all of string\\(read\\) alive"
