module example.org/primes

go 1.21

require gonum.org/v1/gonum v0.15.1
