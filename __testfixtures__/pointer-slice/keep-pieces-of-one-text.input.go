package p

import "strings"

func rest(line string) []string {
	words := strings.Fields(line)
	return words[1:]
}
