package p

import (
	"context"
	"os/exec"
	"time"
)

func run(ctx context.Context, commands []string, end time.Time) {
	for _, command := range commands {
		func() {
			ctx, cancel := context.WithCancel(ctx)
			defer cancel() // want "safe pending. context ctx stays alive until run returns"
			_ = exec.CommandContext(ctx, command).Run()
		}()
	}
	for _, command := range commands {
		func() {
			ctx, cancel := context.WithDeadline(ctx, end)
			defer cancel() // want "safe pending. context ctx stays alive until run returns"
			_ = exec.CommandContext(ctx, command).Run()
		}()
	}
}
