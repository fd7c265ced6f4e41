package leaky

import (
	"context"
	"net"
)

// lookup leaves when ctx is done; the goroutine then waits for ever for someone to receive.
func lookup(ctx context.Context, host string) []string {
	found := make(chan []string)
	go func() {
		names, _ := net.LookupHost(host)
		found <- names
	}()
	select {
	case names := <-found:
		return names
	case <-ctx.Done():
		return nil
	}
}
