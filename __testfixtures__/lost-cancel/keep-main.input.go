package main

import "context"

var parent context.Context

func init() {
	ctx, _ := context.WithCancel(parent)
	<-ctx.Done()
}

func main() { run(parent) }

func run(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	for {
		select {
		case <-ctx.Done():
			cancel()
		}
	}
}
