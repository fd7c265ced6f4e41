package p

func pair(values map[string]*int) ([]*int, error) {
	all := []*int{values["a"], values["b"], values["c"]}
	return all[:2], nil // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}

func show(values map[string]*int) error {
	both, err := pair(values)
	for _, value := range both {
		println(*value)
	}
	return err
}
