module unleak/type-truth

go 1.26
