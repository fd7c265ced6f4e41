package p

import "strings"

type user struct{ name string }

var users = map[int]user{}

func keep(line string, k int) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[:3])
	users[k] = user{name: b.String()} // want "users\\[k\\] keeps all of line alive"
}
