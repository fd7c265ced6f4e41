package p

import (
	"context"
	"errors"
)

// Früh zurück: „cancel“ 忘れ 🙂
func early(parent context.Context, name string) error {
	ctx, cancel := /* 上下文 */ context.WithCancel(parent) // want "^\\[manual pending\\] a path to line 12 does not call cancel: the context stays registered with parent until that is done; defer cancel"
	if name == "" {
		return errors.New("kein Name ✗")
	}
	defer cancel()
	return use(ctx)
}

func use(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
