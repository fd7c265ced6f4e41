package p

var pending []func()

func add(f func()) { pending = append(pending, f) }

func run() {
	for len(pending) > 0 {
		f := pending[0]
		pending[0] = nil
		pending = pending[1:] // want "\\[safe pending\\] the array of pending keeps the popped element alive"
		f()
	}
}
