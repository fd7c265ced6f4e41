package p

import (
	"errors"
	"time"
)

func fetch(read func() string) (string, error) {
	result := make(chan string) // want "safe pending. the goroutine that sends to result is left behind where fetch leaves without receiving"
	go func() {
		result <- read()
	}()
	select {
	case s := <-result:
		return s, nil
	case <-time.After(time.Second):
		return "", errors.New("timeout")
	}
}
