package p

import "net/url"

var top []url.URL

func keep(all []url.URL) int {
	url := len(all)
	top = all[:10] // want "top keeps the whole array of all alive"
	return url
}
