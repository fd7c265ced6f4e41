package p

func strings() {}
