package p

func head(s string) string {
	return s[:5]
}
