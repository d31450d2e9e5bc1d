"""What must hold for any input whatever: short here, for as long as one likes in benchmarks/."""
