package p

import (
	"context"
	"os"
	"os/signal"
)

type cache struct{ entries map[string]string }

// The handler is for all the life of the process, whatever the context of the one who makes the cache is for.
func newCache(ctx context.Context) *cache {
	c := &cache{}
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, os.Interrupt)
	go func() {
		for {
			s := <-hangups
			if s == os.Interrupt {
				delete(c.entries, "")
			}
		}
	}()
	return c
}

func (c *cache) handle() {
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	go func() {
		for {
			<-interrupts
			delete(c.entries, "")
		}
	}()
}
