// Products of float matrices for AVX-512.

#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#define SUFFIX f32_avx512
#define FUNCTION __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma")))
#define MULTIPLY_ADD(sum, x, b) _mm512_fmadd_ps(x, b, sum)
#define INLINE static inline __attribute__((always_inline)) FUNCTION
#define UNIT 1

/// Sixteen floats of a row, zero from `left` on.
INLINE __m512 load_units(const float *from, size_t left) {
    return _mm512_maskz_loadu_ps(left >= 16 ? 0xffff : (__mmask16)((1u << left) - 1), from);
}

/// Those of sixteen columns that are present.
INLINE __m512 zip_units(const float *from, size_t stride, int second, __mmask16 present) {
    (void)stride, (void)second;
    return _mm512_maskz_loadu_ps(present, from);
}

#include "product_wide.h"
#endif
