package p

import (
	"context"
	"net/http"
	"time"
)

func bodies(ctx context.Context, urls []string) ([]*http.Response, error) {
	var all []*http.Response
	for _, url := range urls {
		ctx, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
		if err != nil {
			return nil, err
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return nil, err
		}
		all = append(all, resp)
	}
	return all, nil
}
