package p

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
)

// At its end the body gives its connection back by itself.
func readAll(url string) ([]byte, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}

func discard(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, resp.Body)
	return err
}

// Whether that is the end is up to the server.
func decode(url string, v any) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return json.NewDecoder(resp.Body).Decode(v)
}

func lines(url string) (n int) {
	resp, err := http.Get(url)
	if err != nil {
		return 0
	}
	for scanner := bufio.NewScanner(resp.Body); scanner.Scan(); {
		n++
	}
	return n
}
