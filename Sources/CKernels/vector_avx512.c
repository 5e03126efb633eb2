#if defined(__x86_64__)
#pragma clang fp contract(fast)
#define ROWS 8
#define SUFFIX avx512
#define FUNCTION __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma,f16c")))
#include "vector_wide.h"
#endif
