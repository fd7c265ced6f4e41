package p

import "strings"

func short(lines []string) []string {
	var kept []string
	for _, line := range lines {
		kept = append(kept, strings.ToUpper(line))
	}
	n := 0
	for _, line := range kept {
		if len(line) < 80 {
			kept[n] = line
			n++
		}
	}
	kept = kept[:n:n] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	return kept
}

func even(values []*int) []*int {
	all := append([]*int(nil), values...)
	var n int
	for i := range all {
		if *all[i]%2 != 0 {
			continue
		}
		all[n] = all[i]
		n++
	}
	return all[:n:n] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
