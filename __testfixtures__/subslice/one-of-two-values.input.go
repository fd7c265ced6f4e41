package p

var top []int

func keep(n int) (err error) {
	all := make([]int, n)
	top, err = all[:3], nil // want "top keeps the whole array of all alive"
	return err
}
