package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// since gives the N of the Go 1.N that brought a symbol, by package path and
// symbol: "Clone", "Builder.Grow", "Server.BaseContext".
type since map[string]map[string]int

var (
	apiFile = regexp.MustCompile(`^go1(?:\.(\d+))?\.txt$`)
	// pkg os (windows-386), method (*File) Close() error #1234
	apiLine   = regexp.MustCompile(`^pkg ([\w/.]+)(?: \([\w-]+\))?, (const|var|func|type|method) (.*)$`)
	apiMethod = regexp.MustCompile(`^\(\*?(\w+)(?:\[[^\]]*\])?\) (\w+)`)
	// type T struct, embedded *url.URL · type T interface, Close() error
	apiMember = regexp.MustCompile(`^(\w+)(?:\[.*\])? (?:struct|interface), (?:(\w+)[ (]|embedded \*?(?:\w+\.)?(\w+))`)
	apiName   = regexp.MustCompile(`^\w+`)
)

func readAPI(folder string) (since, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	api := make(since)
	for _, entry := range entries {
		version := apiFile.FindStringSubmatch(entry.Name())
		if version == nil {
			continue // README, except.txt: what later releases took back
		}
		minor, _ := strconv.Atoi(version[1]) // go1.txt: 0
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(text)) {
			path, symbol := parseLine(line)
			if symbol == "" {
				continue
			}
			if api[path] == nil {
				api[path] = make(map[string]int)
			}
			// Older files may say it for one platform only, and lines come again when a declaration changes.
			if known, ok := api[path][symbol]; !ok || minor < known {
				api[path][symbol] = minor
			}
		}
	}
	if len(api) == 0 {
		return nil, fmt.Errorf("no api files in %s", folder)
	}
	return api, nil
}

// parseLine returns the package path and the symbol of a line, "" for a line that names none.
func parseLine(line string) (path, symbol string) {
	parts := apiLine.FindStringSubmatch(strings.TrimSpace(line))
	if parts == nil {
		return "", ""
	}
	path, rest := parts[1], parts[3]
	switch parts[2] {
	case "method":
		if m := apiMethod.FindStringSubmatch(rest); m != nil {
			return path, m[1] + "." + m[2]
		}
		return "", ""
	case "type":
		if m := apiMember.FindStringSubmatch(rest); m != nil && m[2] != "unexported" {
			return path, m[1] + "." + m[2] + m[3]
		}
	}
	return path, apiName.FindString(rest)
}

// missingSymbols lists the api's top-level symbols that the stubs lack, package syscall's counted only.
func missingSymbols(api since, stubs map[string]*stub) (missing []string) {
	for _, path := range slices.Sorted(maps.Keys(api)) {
		count := 0
		for _, symbol := range slices.Sorted(maps.Keys(api[path])) {
			if strings.Contains(symbol, ".") || stubs[path] != nil && stubs[path].has(symbol) {
				continue
			}
			count++
			if path != "syscall" {
				missing = append(missing, path+"."+symbol)
			}
		}
		if path == "syscall" {
			missing = append(missing, fmt.Sprintf("%d symbols of syscall", count))
		}
	}
	return missing
}
