package p

func send[S ~string](c chan S, full S) {
	c <- full[:5] // want "\\[unsafe pending\\] the receiver from c keeps all of full alive"
}
