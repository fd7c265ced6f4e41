package p

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
)

type api struct {
	client *http.Client
	status int
}

var errStatus = errors.New("status")

func never(url string) error {
	resp, err := http.Post(url, "text/plain", strings.NewReader("x")) // want "a path to line 26 does not close the body of resp: unless it is empty, it keeps its connection;"
	if err != nil {
		return err
	}
	println(resp.StatusCode, resp.Header.Get("Etag"))
	return nil
}

func inOneCondition(url string) (int, error) {
	resp, err := http.Get(url) // want "a path to line 32 does not close the body of resp"
	if err != nil || resp.StatusCode != http.StatusOK {
		return 0, err
	}
	defer resp.Body.Close()
	return io.ReadFull(resp.Body, make([]byte, 8))
}

func inHeader(url string) {
	if resp, err := http.Get(url); err == nil { // want "a path to line 42 does not close the body of resp"
		println(resp.Status)
	}
}

func withoutCheck(url string) bool {
	resp, _ := http.Get(url) // want "a path to line 46 does not close the body of resp"
	return resp.StatusCode < 300
}

// Another error, in the same variable, in between.
func otherError(url, path string) error {
	resp, err := http.Get(url) // want "a path to line 57 does not close the body of resp"
	if err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	defer resp.Body.Close()
	_, err = io.Copy(file, resp.Body)
	return err
}

func (a *api) onlyIfGood(ctx context.Context, url string, v any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	resp, err := a.client.Do(req) // want "a path to line 78 does not close the body of resp: unless it is empty, it keeps its connection until a deadline of the client or the request, if there is one;"
	if err != nil {
		return err
	}
	if resp.StatusCode == 200 {
		defer resp.Body.Close()
		return json.NewDecoder(resp.Body).Decode(v)
	}
	return errStatus
}

func (a *api) tries(url string, n int) (*http.Response, error) {
	for i := 0; i < n; i++ {
		resp, err := http.Get(url) // want "a path to line 92 does not close the body of resp"
		if err != nil {
			continue
		}
		if resp.StatusCode >= 500 {
			continue
		}
		return resp, nil
	}
	return nil, errStatus
}

func assigned(url string) error {
	var resp *http.Response
	var err error
	client := &http.Client{}
	resp, err = client.PostForm(url, nil) // want "a path to line 104 does not close the body of resp: unless it is empty, it keeps its connection;"
	if err != nil {
		return err
	}
	if got, want := resp.StatusCode, 200; got != want {
		return errStatus
	}
	return resp.Body.Close()
}
