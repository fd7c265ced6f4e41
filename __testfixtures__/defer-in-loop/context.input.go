package p

import (
	"context"
	"os/exec"
	"time"
)

func run(ctx context.Context, commands []string) error {
	for _, command := range commands {
		ctx, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel() // want "context ctx stays alive until run returns"
		if err := exec.CommandContext(ctx, command).Run(); err != nil {
			return err
		}
	}
	return nil
}
