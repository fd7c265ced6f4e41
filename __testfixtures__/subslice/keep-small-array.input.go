package p

import "crypto/sha256"

var sum, short []byte

func hash(text string) {
	h := sha256.Sum256([]byte(text))
	sum = h[:]
	g := sha256.Sum256([]byte(text))
	short = g[:8]
}
