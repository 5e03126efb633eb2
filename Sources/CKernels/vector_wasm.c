#if defined(__wasm_simd128__)
#define ROWS 2
#define SUFFIX wasm
#define FUNCTION
#include "vector_wide.h"
#endif
