package p

var m = map[string]string{}

var value string

func f(s string) bool {
	value = m[s[:3]]
	delete(m, s[:3])
	_, ok := m[s[:3]]
	return ok
}
