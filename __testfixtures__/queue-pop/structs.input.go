package p

import "time"

type event struct {
	at   time.Time
	name string
}

type log struct{ events []event }

func (l *log) add(e event) { l.events = append(l.events, e) }

func (l *log) next() string {
	name := l.events[0].name
	l.events = l.events[1:] // want "\\[safe pending\\] the array of l.events keeps the popped element alive"
	return name
}
