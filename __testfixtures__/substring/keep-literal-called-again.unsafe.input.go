package p

import "os"

var name string

func late(text string, after func(func())) {
	after(func() { name = text[:5] })
}

func loop(text string) {
	for i := range text {
		func() { name = text[:i] }()
	}
}

func loopInside(text string) {
	go func() {
		for i := range text {
			name = text[:i]
		}
	}()
}

func backwards(text string, n int) {
again:
	func() { name = text[:n] }()
	if n--; n > 0 {
		goto again
	}
}

func head(path string) int {
	data, _ := os.ReadFile(path)
	text := string(data)
	return len(func() string { return text[:5] }())
}
