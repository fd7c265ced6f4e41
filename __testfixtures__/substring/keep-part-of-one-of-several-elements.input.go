package p

import "strings"

var services = map[string]bool{}

var names []string

func f(line string, i int) {
	fields := strings.Fields(line)
	port := fields[1]
	services[port[i:]] = true
	names = append(names, fields[0])
}
