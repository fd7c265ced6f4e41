package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	resp, err := http.Get("http://localhost")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp.Status)
}

func fails(url string) {
	resp, err := http.Get(url)
	if err != nil {
		return
	}
	log.Fatal(resp.Status)
}
