// Means of tide heights, from stations.toml into tides.txt.
package main

import (
	"fmt"
	"os"

	"github.com/BurntSushi/toml"
)

type station struct {
	Name    string
	Heights []float64
}

func main() {
	var all struct{ Station []station }
	if _, err := toml.DecodeFile("stations.toml", &all); err != nil {
		panic(err)
	}
	out, err := os.Create("tides.txt")
	if err != nil {
		panic(err)
	}
	defer out.Close()
	for _, one := range all.Station {
		sum := 0.0
		for _, height := range one.Heights {
			sum += height
		}
		fmt.Fprintf(out, "%s %.3f\n", one.Name, sum/float64(len(one.Heights)))
	}
}
