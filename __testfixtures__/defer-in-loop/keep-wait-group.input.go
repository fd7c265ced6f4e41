package p

import "sync"

func all(groups []*sync.WaitGroup, work func()) {
	for _, group := range groups {
		defer group.Done()
	}
	work()
}
