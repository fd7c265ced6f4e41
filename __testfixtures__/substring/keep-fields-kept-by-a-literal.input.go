package p

import "strings"

type module struct{ path, version string }

var sums = map[module]string{}

func f(line string) {
	fields := strings.Fields(line)
	mod := module{path: fields[0], version: fields[1]}
	sums[mod] = fields[2]
}
