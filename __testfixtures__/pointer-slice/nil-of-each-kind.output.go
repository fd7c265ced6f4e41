package p

func rest(f func(), c chan int, m map[string]int, e error) ([]func(), []chan int, []map[string]int, []error) {
	fs, cs, ms, es := []func(){f, f}, []chan int{c, c}, []map[string]int{m, m}, []error{e, e}
	fs[0] = nil
	cs[0] = nil
	ms[0] = nil
	es[0] = nil
	return fs[1:], cs[1:], ms[1:], es[1:] // want "safe pending.*s.1:. drops" "safe pending.*s.1:. drops" "safe pending.*s.1:. drops" "safe pending.*s.1:. drops"
}
