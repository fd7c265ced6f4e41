package main

import "fmt"

func rest(names map[string]*int) []*int {
	var all []*int
	for _, value := range names {
		all = append(all, value)
	}
	part := all[1:]
	all[0] = nil
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

func after(n int, names map[string]*int) []*int {
	var all []*int
	for _, value := range names {
		all = append(all, value)
	}
	part := all[n:]
	clear(all[:n])
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

func limited(n int, names map[string]*int) []*int {
	var all []*int
	for _, value := range names {
		all = append(all, value)
	}
	if len(all) > n {
		part := all[:n:n]
		clear(all[n:])
		all = part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	}
	return all
}

func try(cut func() []*int) {
	defer func() { fmt.Println(recover()) }()
	fmt.Println(len(cut()))
}

func main() {
	two := map[string]*int{"a": nil, "b": nil}
	try(func() []*int { return rest(two) })
	try(func() []*int { return rest(nil) })
	try(func() []*int { return after(1, two) })
	try(func() []*int { return after(5, two) })
	try(func() []*int { return limited(1, two) })
	try(func() []*int { return limited(-1, two) })
}
