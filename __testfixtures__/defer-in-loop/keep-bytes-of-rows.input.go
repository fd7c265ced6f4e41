package p

import (
	"database/sql"
	"fmt"
)

func first(db *sql.DB, queries []string) {
	var all []sql.RawBytes
	for _, query := range queries {
		rows, err := db.Query(query)
		if err != nil {
			return
		}
		defer rows.Close()
		var raw sql.RawBytes
		if rows.Next() && rows.Scan(&raw) == nil {
			all = append(all, raw)
		}
	}
	fmt.Println(all)
}
