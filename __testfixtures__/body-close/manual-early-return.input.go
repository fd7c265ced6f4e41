package p

import (
	"errors"
	"io"
	"net/http"
)

// 状态不对就走: der Körper bleibt offen 🙂
func check(url string) ([]byte, error) {
	resp, err := /* 请求 */ http.Get(url) // want "^\\[manual pending\\] a path to line 16 does not close the body of resp: unless it is empty, it keeps its connection; defer resp.Body.Close"
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		return nil, errors.New("nicht gut: " + resp.Status)
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
