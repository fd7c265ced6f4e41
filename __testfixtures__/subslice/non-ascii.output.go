package p

// 头部 🙂 is what the file starts with.
var 头部 []int

func keep(n int) {
	全部 := make([]int, n)
	println("🙂", len(全部)) /* 🙂 */
	/* 中文 🙂 */ 头部 = make([]int, 3) // want "头部 keeps the whole array of 全部 alive" 🙂
	copy(头部, 全部[:3])
}
