#if defined(__wasm_simd128__)
#define SUFFIX wasm
#define FUNCTION
#include "vector_wide.h"
#endif
