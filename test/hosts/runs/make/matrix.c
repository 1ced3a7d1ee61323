#include "matrix.h"

double determinant(double a[3][3]) {
  double sum = 0;
  for (int i = 0; i < 3; i++) {
    int j = (i + 1) % 3, k = (i + 2) % 3;
    sum += a[0][i] * (a[1][j] * a[2][k] - a[1][k] * a[2][j]);
  }
  return sum;
}
