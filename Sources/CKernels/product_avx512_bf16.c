// Products in bfloat16, summed in float, for AVX-512 with BF16.

#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#define SUFFIX bf16_avx512
#define FUNCTION __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx2,fma")))
#define MULTIPLY_ADD(sum, x, b) _mm512_dpbf16_ps(sum, (__m512bh)(x), (__m512bh)(b))
#define INLINE static inline __attribute__((always_inline)) FUNCTION
#define UNIT 2

#include "load_bf16_avx512.h"
#include "product_wide.h"
#endif
