package p

import (
	"errors"
	"io"
	"net/http"
)

type holder struct {
	resp *http.Response
	body io.ReadCloser
}

func returned(url string) (*http.Response, error) {
	return http.Get(url)
}

func returnedLater(url string) (*http.Response, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	return resp, nil
}

func bodyReturned(url string) (io.ReadCloser, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	return resp.Body, nil
}

func passed(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return checkStatus(resp)
}

// The name of a function does not say that it leaves the body alone.
func checkStatus(resp *http.Response) error {
	defer resp.Body.Close()
	return errors.New(resp.Status)
}

func (h *holder) stored(url string) (err error) {
	h.resp, err = http.Get(url)
	return err
}

func (h *holder) bodyStored(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	h.body = resp.Body
	return nil
}

func captured(url string, later func(func())) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	later(func() { resp.Body.Close() })
	return nil
}

func named(url string) (resp *http.Response, err error) {
	resp, err = http.Get(url)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode > 299 {
		err = errors.New(resp.Status)
	}
	return
}

func secondName(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	other := resp
	return other.Body.Close()
}
