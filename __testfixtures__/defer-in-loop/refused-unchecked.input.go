package p

import "database/sql"

func names(db *sql.DB, queries []string) error {
	for _, query := range queries {
		rows, err := db.Query(query)
		defer rows.Close() // want `\[safe refused\] .*err`
		if err != nil {
			return err
		}
		for rows.Next() {
		}
	}
	return nil
}
