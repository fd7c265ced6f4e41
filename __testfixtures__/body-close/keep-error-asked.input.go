package p

import (
	"errors"
	"net/http"
)

var errGone = errors.New("gone")

// It returns early only if there is an error, whatever the name of the function says.
func byFunction(url string) error {
	resp, err := http.Get(url)
	if isTemporary(err) {
		return errGone
	}
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func isTemporary(err error) bool { return errors.Is(err, errGone) }

// The new error, and whether to try again, are made of the old one.
func remade(url string) (bool, error) {
	resp, err := http.Get(url)
	again, err := retry(err)
	if again {
		return true, err
	}
	if err != nil {
		return false, err
	}
	return false, resp.Body.Close()
}

func retry(err error) (bool, error) { return err != nil, err }

func bySwitch(url string) error {
	resp, err := http.Get(url)
	switch err {
	case nil:
		return resp.Body.Close()
	case errGone:
		return nil
	}
	return err
}

func byVariable(url string) error {
	resp, err := http.Get(url)
	failed := err != nil
	if failed {
		return errGone
	}
	return resp.Body.Close()
}

// An error is what it hopes for.
func field(url string, result *struct{ err error }) {
	var resp *http.Response
	resp, result.err = http.Get(url)
	if result.err != nil {
		return
	}
	resp.Body.Close()
}
