package p

import "strings"

// 名字 🙂 is what the line starts with.
var 名字 string

func keep(行 string) {
	println("🙂 行", 行) /* 🙂 */
	/* 中文 🙂 */ var b strings.Builder
	b.Grow(6)
	b.WriteString(行[:6])
	名字 = b.String() // want "名字 keeps all of 行 alive" 🙂
}
