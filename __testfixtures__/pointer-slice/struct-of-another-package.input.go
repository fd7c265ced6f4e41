package p

import "net/url"

func rest(a, b url.URL) []url.URL {
	s := []url.URL{a, b}
	return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
