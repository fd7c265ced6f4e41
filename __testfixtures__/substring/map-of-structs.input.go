package p

type user struct{ name string }

var users = map[int]user{}

func keep(line string, k int) {
	users[k] = user{name: line[:3]} // want "users\\[k\\] keeps all of line alive"
}
