package p

import "sync"

type pool struct {
	mu   sync.Mutex
	free []*[64]byte
}

func (p *pool) put(b *[64]byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, b)
}

func (p *pool) get() *[64]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.free) == 0 {
		return new([64]byte)
	}
	b := p.free[0]
	p.free[0] = nil
	p.free = p.free[1:] // want "\\[safe pending\\] the array of p.free keeps the popped element alive"
	return b
}
