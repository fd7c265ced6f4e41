package p

import "net/url"

type crawl struct{ urls []url.URL }

func (c *crawl) next() url.URL {
	u := c.urls[0]
	c.urls[0] = url.URL{}
	c.urls = c.urls[1:] // want "\\[safe pending\\] the array of c.urls keeps the popped element alive"
	return u
}
