package p

import "net/url"

func rest(a, b url.URL) []url.URL {
	s := []url.URL{a, b}
	for _, url := range s {
		if url.Host == "" {
			return s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
		}
	}
	return nil
}
