#if defined(__x86_64__)
#pragma clang fp contract(fast)
#define ROWS 2
#define SUFFIX avx2
#define FUNCTION __attribute__((target("avx2,fma,f16c")))
#include "vector_wide.h"
#endif
