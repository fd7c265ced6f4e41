package p

type config struct{ names []string }

func (c *config) load(scan func() string) {
	names := []string{scan(), scan(), scan()}
	c.names = names[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
