module unleak/generate-stdlib

go 1.26
