package p

import "sync"

func all(locks []*sync.Mutex, work func()) {
	for _, lock := range locks {
		lock.Lock()
		defer lock.Unlock()
	}
	work()
}
