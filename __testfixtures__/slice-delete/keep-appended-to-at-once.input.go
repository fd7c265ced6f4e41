package p

type field struct{ index []int }

type info struct{ fields []field }

func (i *info) replace(at int, f field) {
	i.fields = append(i.fields[:at], i.fields[at+1:]...)
	i.fields = append(i.fields, f)
}

func (i *info) replaceAll(conflicts []int, f field) {
	for c := len(conflicts) - 1; c >= 0; c-- {
		at := conflicts[c]
		copy(i.fields[at:], i.fields[at+1:])
		i.fields = i.fields[:len(i.fields)-1]
	}
	i.fields = append(i.fields, f)
}

func (i *info) move(at int) {
	f := i.fields[at]
	i.fields = append(i.fields[:at], i.fields[at+1:]...)
	i.add(f)
}

func (i *info) add(f field) {
	i.fields = append(i.fields, f)
}
