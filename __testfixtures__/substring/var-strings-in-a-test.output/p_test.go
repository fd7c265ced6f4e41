package p

var strings = []string{"a"}
