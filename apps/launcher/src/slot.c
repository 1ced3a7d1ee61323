#include "slot.h"

volatile struct slot slot __attribute__((section(".data"))) = {.magic = {'H', 'o', 'l', 'o', 't', 'y', 'p', 'e', ' ', 's', 'l', 'o', 't', ' ', '1', '\n'}};
