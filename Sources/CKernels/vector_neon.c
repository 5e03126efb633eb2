#if defined(__aarch64__) && defined(__ARM_FEATURE_DOTPROD)
#pragma clang fp contract(fast)
#define ROWS 2
#define SUFFIX neon
#define FUNCTION
#include "vector_wide.h"
#endif
