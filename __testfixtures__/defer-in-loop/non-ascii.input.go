package p

import (
	"fmt"
	"os"
)

// 一个循环，很多文件 🗂️
func 打印(文件们 []string) {
	for _, 名 := range 文件们 {
		fmt.Println("📂", 名)
		文件, err := os.Open(名) // 打开 🗂️
		if err != nil {
			continue // 没有
		}
		/* 🔒 关上 */ defer 文件.Close() // want "file 文件 stays open until 打印 returns"
		buf := make([]byte, 8)
		n, _ := 文件.Read(buf)
		fmt.Println("读了", n, "🎉")
	}
}
