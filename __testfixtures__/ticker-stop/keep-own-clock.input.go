package p

type ticker struct{ C chan int }

type fake struct{}

func (fake) NewTicker(int) *ticker { return &ticker{} }

func poll() {
	time := fake{}
	t := time.NewTicker(1)
	<-t.C
}
