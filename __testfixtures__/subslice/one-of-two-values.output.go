package p

var top []int

func keep(n int) (err error) {
	all := make([]int, n)
	top, err = append(all[:0:0], all[:3]...), nil // want "top keeps the whole array of all alive"
	return err
}
