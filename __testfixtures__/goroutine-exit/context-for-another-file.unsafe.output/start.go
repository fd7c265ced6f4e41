package p

import stdcontext "context"

func start(parent stdcontext.Context, jobs <-chan func()) {
	go work(
		parent, jobs,
	)
}
