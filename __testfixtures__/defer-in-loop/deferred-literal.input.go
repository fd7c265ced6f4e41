package p

import (
	"io"
	"log"
	"net/http"
)

func fetch(urls []string) ([]string, error) {
	var pages []string
	for _, url := range urls {
		resp, err := http.Get(url)
		if err != nil {
			return nil, err
		}
		defer func() { // want "response resp stays open until fetch returns"
			_, _ = io.Copy(io.Discard, resp.Body)
			if err := resp.Body.Close(); err != nil {
				log.Printf("close: %v", err)
			}
		}()
		if resp.StatusCode != http.StatusOK {
			continue
		}
		page, err := io.ReadAll(resp.Body)
		if err != nil {
			return nil, err
		}
		pages = append(pages, resp.Header.Get("Content-Type"), string(page))
	}
	return pages, nil
}
