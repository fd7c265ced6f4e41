package p

import "sync"

var (
	once    sync.Once
	numbers = make(chan int)
	started bool
)

var begin = sync.OnceFunc(func() {
	go func() {
		for {
			<-numbers
		}
	}()
})

func show(n int) {
	once.Do(func() {
		go func() {
			for {
				<-numbers
			}
		}()
	})
	numbers <- n
}

func guarded() {
	if started {
		return
	}
	started = true
	go func() {
		for {
			<-numbers
		}
	}()
}
