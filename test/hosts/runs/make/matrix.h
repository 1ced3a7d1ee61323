double determinant(double a[3][3]);
