package p

import (
	"net/http"
	"time"
)

func limit() {
	http.DefaultClient.Timeout = time.Minute
}

func ping(url string) error {
	_, err := http.Get(url) // want "the response is thrown away: unless it is empty, it keeps its connection until a deadline of the client or the request, if there is one;"
	return err
}
