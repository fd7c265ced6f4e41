package p

import "os"

var read, _ = os.ReadFile("/etc/hostname")

var version = string(read)[:7] // want "version keeps all of string\\(read\\) alive"
