package p

import (
	"context"
	"os/exec"
	"time"
)

func run(ctx context.Context, commands []string) {
	for _, command := range commands {
		limited := ctx
		if command == "slow" {
			var cancel context.CancelFunc
			limited, cancel = context.WithTimeout(ctx, time.Second)
			defer cancel()
		}
		_ = exec.CommandContext(limited, command).Run()
	}
}
