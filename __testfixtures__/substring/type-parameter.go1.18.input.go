package p

var last interface{}

func keep[S ~string](full S) {
	last = full[:5] // want "last keeps all of full alive"
}
