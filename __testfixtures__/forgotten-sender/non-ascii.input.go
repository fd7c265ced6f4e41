package p

import "time"

// 結果 🐝 を待つ
func 待つ(仕事 func() string) string {
	/* 🚦 */ 結果 := make(chan string) // want "sends to 結果 is left behind where 待つ leaves" 缓冲 ✅
	go func() { 結果 <- "完了 " + 仕事() }()
	select {
	case s := <-結果:
		return s
	case <-time.After(time.Second): // 時間切れ ⏰
		return "…"
	}
}
