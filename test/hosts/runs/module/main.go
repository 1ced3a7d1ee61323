// Mean and spread of the first primes.
package main

import (
	"fmt"
	"os"

	"gonum.org/v1/gonum/stat"
)

func main() {
	primes := []float64{2, 3, 5, 7, 11, 13, 17, 19, 23, 29}
	mean, deviation := stat.MeanStdDev(primes, nil)
	text := fmt.Sprintf("%.6f %.6f\n", mean, deviation)
	if err := os.WriteFile("primes.txt", []byte(text), 0o644); err != nil {
		panic(err)
	}
}
