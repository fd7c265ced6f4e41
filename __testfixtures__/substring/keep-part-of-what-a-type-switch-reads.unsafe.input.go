package p

type script struct{ cues []any }

// Each read goes on in what the last one has left: a cursor, which costs a copy of the rest a read if it is copied.
func (s *script) read(p []byte) (n int) {
	switch cue := s.cues[0].(type) {
	case int:
		s.cues[0] = cue - 1
	case string:
		n = copy(p, cue)
		s.cues[0] = cue[n:]
	}
	return n
}

func (s *script) readText(p []byte) (n int) {
	cue := s.cues[0].(string)
	n = copy(p, cue)
	s.cues[0] = cue[n:]
	return n
}
