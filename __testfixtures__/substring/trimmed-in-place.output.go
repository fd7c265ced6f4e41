package p

import "strings"

var owners = map[string]string{}

func add(line string, i int, id string) {
	owner := line[:i]
	owner = strings.TrimSpace(owner)
	owner = owner[1:]
	var b strings.Builder
	b.Grow(len(owner))
	b.WriteString(owner)
	owners[id] = b.String() // want "owners\\[id\\] keeps all of line alive through owner"
}

func read(line, id string) {
	owner, _, _ := strings.Cut(line, "#")
	owner = strings.TrimRight(owner, " ")
	var b strings.Builder
	b.Grow(len(owner))
	b.WriteString(owner)
	owners[id] = b.String() // want "owners\\[id\\] keeps all of line alive through owner"
}

func unknown(line string, i int, id string, normal func(string) string) {
	owner := line[:i]
	owner = normal(owner)
	owner = strings.TrimSpace(owner)
	owners[id] = owner
}
