package p

var top []int

func keep(n int) {
	all := make([]int, n)
	if n < 100 {
		goto done
	}
	top = all[:n/2] // want "top keeps the whole array of all alive"
done:
	println(n)
}
