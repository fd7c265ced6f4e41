package leaky

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"
)

// fetch keeps the connection of every answer that it does not like, and the context of every call without a URL.
func fetch(parent context.Context, url string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(parent, time.Hour)
	if url == "" {
		return nil, errors.New("no URL")
	}
	defer cancel()
	return request(ctx, url)
}

func request(ctx context.Context, url string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, errors.New(response.Status)
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}
