#include <stdio.h>
#include "matrix.h"

int main(void) {
  double unit[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, some[3][3] = {{2, 1, 3}, {0, 4, 1}, {5, 2, 2}};
  int failed = determinant(unit) != 1 || determinant(some) != -43;
  printf("determinants %g and %g: %s\n", determinant(unit), determinant(some), failed ? "wrong" : "right");
  return failed;
}
