"""More of an action: methods, før/under/efter, komfort/stræk/alarm."""
