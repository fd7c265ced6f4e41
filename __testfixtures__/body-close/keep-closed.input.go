package p

import (
	"io"
	"net/http"
)

func deferred(url string) (int, error) {
	resp, err := http.Get(url)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}

func beforeTheCheck(url string) (int, error) {
	resp, err := http.Get(url)
	if resp != nil {
		defer resp.Body.Close()
	}
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

func inLiteral(url string) (int, error) {
	resp, err := http.Get(url)
	if err != nil {
		return 0, err
	}
	defer func() {
		_, _ = io.Copy(io.Discard, resp.Body)
		_ = resp.Body.Close()
	}()
	return resp.StatusCode, nil
}

func onEachPath(url string) int {
	resp, err := http.Get(url)
	if err != nil {
		return 0
	}
	switch resp.StatusCode {
	case 200:
		resp.Body.Close()
		return 1
	default:
		resp.Body.Close()
		return 2
	}
}

func literalMadeBefore(url string) int {
	var resp *http.Response
	defer func() {
		if resp != nil {
			resp.Body.Close()
		}
	}()
	resp, err := http.Get(url)
	if err != nil {
		return 0
	}
	return resp.StatusCode
}

func closesIfNoError(url string) (code int, err error) {
	resp, err := http.Get(url)
	if err == nil {
		code = resp.StatusCode
		resp.Body.Close()
	}
	return code, err
}

func checkedTwice(url string) (int, error) {
	resp, err := http.Get(url)
	if err == nil {
		defer resp.Body.Close()
	}
	println(url)
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}
