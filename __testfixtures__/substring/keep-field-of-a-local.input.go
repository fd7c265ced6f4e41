package p

type pair struct{ a, b string }

func f(s string) int {
	var p pair
	p.a = s[:5]
	q := pair{b: s[5:10]}
	return len(p.a) + len(q.b)
}
