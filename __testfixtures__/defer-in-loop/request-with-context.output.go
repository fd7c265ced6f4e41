package p

import (
	"context"
	"io"
	"net/http"
	"time"
)

func pages(ctx context.Context, client *http.Client, urls []string) ([]string, error) {
	var all []string
	for _, url := range urls {
		if err := func() error {
			ctx, cancel := context.WithTimeout(ctx, time.Minute)
			defer cancel() // want "context ctx and response resp stay alive until pages returns"
			req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
			if err != nil {
				return err
			}
			resp, err := client.Do(req)
			if err != nil {
				return err
			}
			defer resp.Body.Close()
			page, err := io.ReadAll(resp.Body)
			if err != nil {
				return err
			}
			all = append(all, string(page))
			return nil
		}(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
