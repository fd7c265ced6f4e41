package p

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"debug/elf"
	"net/http"
	"os"
)

func responses(paths []string) (all []*http.Response) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		one, _ := http.ReadResponse(bufio.NewReader(f), nil)
		all = append(all, one)
	}
	return all
}

func programs(paths []string) (all []*elf.File) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		one, _ := elf.NewFile(f)
		all = append(all, one)
	}
	return all
}

func archives(paths []string) (all []*zip.Reader) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		one, _ := zip.NewReader(f, 1000)
		all = append(all, one)
	}
	return all
}

func packed(paths []string) (all []*tar.Reader) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		plain, _ := gzip.NewReader(f)
		all = append(all, tar.NewReader(plain))
	}
	return all
}
