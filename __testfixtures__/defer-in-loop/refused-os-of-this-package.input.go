package p

type system struct{}

type file struct{}

func (system) Open(string) (*file, error) { return nil, nil }
func (*file) Close() error                { return nil }
func (*file) Sync() error                 { return nil }

func sync(os system, paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "unsafe not-selected. resource f stays open .*what os.Open returned is not needed after the iteration"
		if err := f.Sync(); err != nil {
			return err
		}
	}
	return nil
}
