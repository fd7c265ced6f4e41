package p

import (
	"errors"
	"strings"
)

type option struct{ key, value string }

type index struct{ byName map[string]int }

var errForm = errors.New("no key=value")

func (o *option) set(text string) error {
	parts := strings.Split(text, "=")
	if len(parts) != 2 {
		return errForm
	}
	o.key = strings.ToLower(parts[0])
	o.value = parts[1]
	return nil
}

func (x *index) add(text string, at int) {
	name, _, _ := strings.Cut(text, ":")
	x.byName[name] = at
}

func (x *index) addFirst(text string, at int) {
	x.byName[strings.SplitN(text, ":", 2)[0]] = at
}
