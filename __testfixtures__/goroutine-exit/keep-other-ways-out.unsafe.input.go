package p

import "log"

func start(numbers <-chan int, rounds int) {
	go func() {
		for {
			select {
			case n := <-numbers:
				if n < 0 {
					goto end
				}
			}
		}
	end:
		println("end")
	}()
	go func() {
		for {
			if n := <-numbers; n < 0 {
				log.Panic(n)
			}
		}
	}()
	go func() {
	round:
		for i := 0; i < rounds; i++ {
			for {
				select {
				case n := <-numbers:
					if n < 0 {
						continue round
					}
				}
			}
		}
	}()
}
