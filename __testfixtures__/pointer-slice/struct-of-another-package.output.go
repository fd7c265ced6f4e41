package p

import "net/url"

func rest(a, b url.URL) []url.URL {
	s := []url.URL{a, b}
	s[0] = url.URL{}
	return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
