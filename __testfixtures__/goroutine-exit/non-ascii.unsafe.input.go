package p

import "context"

// 工作 🐝 never ends.
func 工作(ctx context.Context, 任务 <-chan func(string)) {
	for /* 永远 🔁 */ { // want "once ctx is done"
		select /* 🚦 */ { // 等待
		case job := <-任务:
			job("完成 ✅")
		}
	}
}

func start(ctx context.Context, jobs <-chan func(string)) {
	/* 🚀 启动 */ go 工作(ctx, jobs)
}
