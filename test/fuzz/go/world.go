package main

// What every generated program may use. The tool sees this file: it must look like any other package's code.

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

var (
	directory string // of the files that programs read
	scratch   string // of the files that programs make
	mutex     sync.Mutex
	events    []string
	turns     int
)

// event writes down something that everybody can see.
func event(values ...interface{}) {
	text := strings.TrimSuffix(fmt.Sprintln(values...), "\n")
	mutex.Lock()
	defer mutex.Unlock()
	events = append(events, text)
}

// turn counts how often it was called, so that conditions differ and loops end.
func turn() int {
	turns++
	return turns
}

// path names a text file; one in four does not exist.
func path(i int) string {
	return filepath.Join(directory, []string{"a.txt", "b.txt", "missing.txt", "c.txt"}[uint(i)%4])
}

// packed names a gzip file; one in four is none.
func packed(i int) string {
	return filepath.Join(directory, []string{"a.gz", "b.gz", "a.txt", "c.gz"}[uint(i)%4])
}

// archive names a zip file; one in four does not exist.
func archive(i int) string {
	return filepath.Join(directory, []string{"a.zip", "b.zip", "missing.zip", "c.zip"}[uint(i)%4])
}

// text is long enough to be worth dropping: empty for 0.
func text(n int) string {
	return strings.Repeat("one two,three; ", 10*n)
}

// output names a file that may be made.
func output(i int) string {
	return filepath.Join(scratch, fmt.Sprint("output", i))
}

// outputs says what is in the files that were made.
func outputs() string {
	var all []string
	for i := 0; i < 100; i++ {
		if text, err := os.ReadFile(output(i)); err == nil {
			all = append(all, fmt.Sprintf("%d: %x", i, text))
		}
	}
	return strings.Join(all, "; ")
}

func numbers(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func paths(n int) []string {
	var list []string
	for i := 0; i < n; i++ {
		list = append(list, path(i))
	}
	return list
}

func channel(n int) <-chan int {
	c := make(chan int, n)
	for i := 0; i < n; i++ {
		c <- i
	}
	close(c)
	return c
}

func sequence(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// peek says what the next bytes are, or why there are none.
func peek(r io.Reader) string {
	buffer := make([]byte, 2)
	n, err := io.ReadFull(r, buffer)
	return fmt.Sprint(string(buffer[:n]), " ", err)
}
