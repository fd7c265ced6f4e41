package p

import "net/http"

func ping(url string) error {
	_, err := http.Get(url) // want "^\\[manual pending\\] the response is thrown away: unless it is empty, it keeps its connection; keep it and close its body"
	return err
}

func pingAll(client *http.Client, urls []string) {
	for _, url := range urls {
		client.Get(url) // want "the response is thrown away: unless it is empty, it keeps its connection until a deadline"
	}
	if _, err := http.DefaultClient.Get(urls[0]); err != nil { // want "the response is thrown away: unless it is empty, it keeps its connection;"
		println(err.Error())
	}
}
