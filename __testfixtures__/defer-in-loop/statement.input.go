package p

import "database/sql"

func run(db *sql.DB, queries []string) error {
	for _, query := range queries {
		stmt, err := db.Prepare(query)
		if err != nil {
			return err
		}
		defer stmt.Close() // want "safe pending. statement stmt stays open until run returns"
		if _, err := stmt.Exec(); err != nil {
			return err
		}
	}
	return nil
}
