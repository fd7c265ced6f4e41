package p

import "net/url"

type crawl struct{ urls []url.URL }

func (c *crawl) next() string {
	url := c.urls[0]
	c.urls = c.urls[1:] // want "\\[safe refused\\] .*; the zero value of its elements has no name here"
	return url.Path
}
