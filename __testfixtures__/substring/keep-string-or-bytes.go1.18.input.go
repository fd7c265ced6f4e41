package p

var last interface{}

func keep[S ~string | ~[]byte](full S) {
	last = full[:5]
}
