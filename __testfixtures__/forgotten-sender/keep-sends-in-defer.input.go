package p

import "fmt"

func f(quit chan int, work func()) error {
	c := make(chan error)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				c <- fmt.Errorf("%v", r)
			}
		}()
		work()
		c <- nil
	}()
	select {
	case err := <-c:
		return err
	case <-quit:
		return nil
	}
}
