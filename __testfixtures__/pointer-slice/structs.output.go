package p

type entry struct {
	key   string
	count int
}

func rest(keys map[string]int) []entry {
	var entries []entry
	for key, count := range keys {
		entries = append(entries, entry{key, count})
	}
	part := entries[1:]
	entries[0] = entry{}
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
