package p

import "testing"

func TestPair(t *testing.T) { pair().peer = nil }
