// A program of root with the setuid bit.
#include "attack.h"

int main(void) {
  if (geteuid() == 0 || setuid(0) == 0) gained("the rights of root");
  return 0;
}
