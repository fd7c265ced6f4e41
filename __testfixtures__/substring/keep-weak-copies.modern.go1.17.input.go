package p

var s2, s3 string

func g(s string) {
	s2 = string([]byte(s[:50]))
	s3 = (" " + s[:50])[1:]
}
