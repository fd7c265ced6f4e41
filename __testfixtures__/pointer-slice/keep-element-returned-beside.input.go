package p

func command(words []string) (name string, arguments []string) {
	var line []string
	for _, word := range words {
		line = append(line, word+"")
	}
	name = line[0]
	if name == "" {
		panic("no name")
	}
	return name, line[1:]
}

func first(words []*string) (*string, []*string) {
	all := append([]*string(nil), words...)
	head := all[0]
	return head, all[1:]
}
