package p

import (
	"log"
	rt "runtime"
)

// 节点 🌿 holds on to itself.
type 节点 struct {
	自己 *节点
}

func newNode() *节点 {
	n := &节点{}
	n.自己 = &节点{自己: n} /* 循环 🔁 */
	/* 🧹 清理 */ rt.AddCleanup(n, func(struct{}) { log.Println("🗑 已释放") }, struct{}{}) // want "n reaches itself through n.自己"
	return n
}
