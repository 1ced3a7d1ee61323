#include <mpi.h>
#include <stdio.h>

int main(int argc, char **argv) {
  int rank, ranks, steps = 1000000;
  double part = 0, sum = 0;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  for (int i = rank; i < steps; i += ranks) {
    double x = (i + 0.5) / steps;
    part += 4 / (1 + x * x) / steps;
  }
  MPI_Reduce(&part, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
  if (rank == 0) {
    FILE *out = fopen("pi.txt", "w");
    if (!out) MPI_Abort(MPI_COMM_WORLD, 1);
    fprintf(out, "%d ranks, pi = %.12f\n", ranks, sum);
    fclose(out);
  }
  MPI_Finalize();
  return 0;
}
