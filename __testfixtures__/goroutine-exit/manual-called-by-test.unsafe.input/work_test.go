package p

import "testing"

func TestWork(t *testing.T) {
	go work(nil)
}
