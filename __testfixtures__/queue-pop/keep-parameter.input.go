package p

func each(jobs []*int, do func(*int)) {
	for len(jobs) > 0 {
		j := jobs[0]
		jobs = jobs[1:]
		do(j)
	}
}
