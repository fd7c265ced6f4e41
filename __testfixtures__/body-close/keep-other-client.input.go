package p

type response struct{ Body closer }

type closer struct{}

func (closer) Close() {}

type client struct{}

func (client) Get(string) (*response, error) { return &response{}, nil }

func other(http client, url string) error {
	resp, err := http.Get(url)
	_ = resp
	return err
}
