package p

import std "context"

type maker struct{}

func (maker) WithCancel(parent std.Context) (std.Context, func()) { return parent, func() {} }

func shadowed(context maker, parent std.Context) error {
	ctx, _ := context.WithCancel(parent)
	return ctx.Err()
}
