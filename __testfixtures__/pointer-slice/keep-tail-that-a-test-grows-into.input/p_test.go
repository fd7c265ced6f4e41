package p

import "testing"

func TestScratch(t *testing.T) {
	if s := scratch(nil, nil); len(s[:2]) != 2 {
		t.Fail()
	}
}
