package p

var m = map[string]int{}

var last int

func f(k string) {
	if v, ok := m[k[:3]]; ok {
		last = v
	}
	switch {
	case k[:3] == "abc":
		last = 0
	}
	switch k[:3] {
	case k[3:6]:
		last = 1
	}
}
