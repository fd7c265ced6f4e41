package p

// 名字 🙂 is what the line starts with.
var 名字 string

func keep(行 string) {
	println("🙂 行", 行) /* 🙂 */
	/* 中文 🙂 */ 名字 = 行[:6] // want "名字 keeps all of 行 alive" 🙂
}
