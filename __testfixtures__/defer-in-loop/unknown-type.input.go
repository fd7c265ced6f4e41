package p

type session struct{ id int }

func open(id int) (*session, error) { return &session{id}, nil }
func (s *session) ping() error      { return nil }
func (s *session) Close() error     { return nil }

func ping(ids []int) error {
	for _, id := range ids {
		s, err := open(id)
		if err != nil {
			return err
		}
		defer s.Close() // want `\[unsafe not-selected\] .*s stays open until ping returns.*what open returned`
		if err := s.ping(); err != nil {
			return err
		}
	}
	return nil
}
