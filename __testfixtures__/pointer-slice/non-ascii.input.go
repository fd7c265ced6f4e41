package p

// 最后的元素 🎈 留在数组里。
func 其余(甲, 乙 *string) ([]*string, string) {
	字 := []*string{甲, 乙}
	/* 🎈 留 */ return 字[1:], "🎈" // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
