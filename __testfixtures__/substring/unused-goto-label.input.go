package p

var name string

func keep(text string, n int) {
	if n == 0 {
		return
	}
	for n > 0 {
		n--
	}
	name = text[:5] // want "name keeps all of text alive"
	if n > 0 {
		goto done
	}
	println(n)
done:
	println(name)
}
