package p

import "database/sql"

func names(db *sql.DB, ids []int) (all []string, err error) {
	for _, id := range ids {
		if err := func() error {
			rows, err := db.Query("select name from t where id = ?", id)
			if err != nil {
				return err
			}
			defer rows.Close() // want "result set rows stays open until names returns"
			for rows.Next() {
				var name string
				if err := rows.Scan(&name); err != nil {
					return err
				}
				all = append(all, name)
			}
			if err := rows.Err(); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
