package p

import "reflect"

type T struct{ c chan int }

type results chan int

func (r results) wait() int { return <-r }

var global chan int

func take(c <-chan int) {}

func returned() chan int {
	c := make(chan int)
	go func() { c <- 1 }()
	return c
}

func given() {
	c := make(chan int)
	go func() { c <- 1 }()
	take(c)
}

func stored(t *T, m map[string]chan int) {
	c, d, e, g := make(chan int), make(chan int), make(chan int), make(chan int)
	go func() { c <- 1 }()
	go func() { d <- 1 }()
	go func() { e <- 1 }()
	go func() { g <- 1 }()
	t.c = c
	global = d
	m["e"] = e
	_ = []chan int{g}
}

func directional() {
	c := make(chan int)
	var receive <-chan int = c
	go func() { c <- 1 }()
	_ = receive
	d := make(chan int)
	send := chan<- int(d)
	go func() { send <- 1 }()
	select {
	case <-d:
	default:
	}
}

func sentItself(all chan chan int) {
	c := make(chan int)
	go func() { c <- 1 }()
	all <- c
}

func asked() {
	c, d := make(chan int), make(chan int)
	go func() { c <- 1 }()
	go func() { d <- 1 }()
	_ = c == global
	println(d)
}

func addressed() {
	c := make(chan int)
	go func() { c <- 1 }()
	_ = &c
}

func reflected() {
	c := make(chan int)
	go func() { c <- 1 }()
	reflect.ValueOf(c).Recv()
}

func byMethod() {
	c := make(results)
	go func() { c <- 1 }()
	c.wait()
}
