package p

import "testing"

func TestPush(t *testing.T) {
	q := &queue{}
	q.push(&job{})
	jobs := q.jobs
	q.pop()
	if jobs[0] == nil {
		t.Fatal("gone")
	}
}
