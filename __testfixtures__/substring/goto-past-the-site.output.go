package p

var name string

func keep(text string) {
	if text == "" {
		goto done
	}
	name = string([]byte(text[:5])) // want "name keeps all of text alive"
done:
	println(name)
}
