// Packed weight rows times quantised activations with AVX2: eight rows a register, two registers a group.

#if defined(__x86_64__)
#include <immintrin.h>
#include "CKernels.h"

#define TARGET __attribute__((target("avx2,fma,f16c")))
#define INLINE static inline __attribute__((always_inline)) TARGET

INLINE __m256 halves(const uint16_t *h) { return _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)h)); }
INLINE __m256i four(const int8_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, 4);
    return _mm256_set1_epi32(bits);
}

INLINE void q4_tile(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t t0,
                    const size_t tile, const size_t half) {
    const __m256i low = _mm256_set1_epi8(15), ones = _mm256_set1_epi16(1);
    const size_t first = imk_block_at(t0, 0, blocks);  // the tile's tokens lie side by side from here
    __m256 total[4];
    for (size_t t = 0; t < tile; t++) { total[t] = _mm256_setzero_ps(); }
    for (size_t b = 0; b < blocks; b++) {
        __m256i sums[4];
        for (size_t t = 0; t < tile; t++) { sums[t] = _mm256_setzero_si256(); }
        for (size_t v = 0; v < 4; v++) {
            __m256i bytes = _mm256_loadu_si256((const __m256i *)w[b].q[v][half * 8]);
            __m256i q0 = _mm256_and_si256(bytes, low), q1 = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low);
            for (size_t t = 0; t < tile; t++) {
                const int8_t *a = x.q + (first + b * IMK_TILE + t) * IMK_BLOCK;
                // Eight sums of two products of at most 15 · 127 stay below 2¹⁵.
                sums[t] = _mm256_add_epi16(sums[t], _mm256_maddubs_epi16(q0, four(a + 4 * v)));
                sums[t] = _mm256_add_epi16(sums[t], _mm256_maddubs_epi16(q1, four(a + 16 + 4 * v)));
            }
        }
        __m256 scale = halves(w[b].scale + half * 8), min = halves(w[b].min + half * 8);
        for (size_t t = 0; t < tile; t++) {
            size_t at = first + b * IMK_TILE + t;
            __m256 dot = _mm256_cvtepi32_ps(_mm256_madd_epi16(sums[t], ones));
            total[t] = _mm256_fmadd_ps(dot, _mm256_mul_ps(scale, _mm256_set1_ps(x.scale[at])), total[t]);
            total[t] = _mm256_fmadd_ps(min, _mm256_set1_ps(x.sum[at]), total[t]);
        }
    }
    for (size_t t = 0; t < tile; t++) { _mm256_storeu_ps(y + (t0 + t) * stride + half * 8, total[t]); }
}

INLINE void q8_tile(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t t0,
                    const size_t tile, const size_t half) {
    const __m256i ones = _mm256_set1_epi16(1);
    const size_t first = imk_block_at(t0, 0, blocks);  // the tile's tokens lie side by side from here
    __m256 total[4];
    for (size_t t = 0; t < tile; t++) { total[t] = _mm256_setzero_ps(); }
    for (size_t b = 0; b < blocks; b++) {
        __m256i dot[4];
        for (size_t t = 0; t < tile; t++) { dot[t] = _mm256_setzero_si256(); }
        for (size_t v = 0; v < 8; v++) {
            __m256i q = _mm256_loadu_si256((const __m256i *)w[b].q[v][half * 8]), magnitude = _mm256_abs_epi8(q);
            for (size_t t = 0; t < tile; t++) {
                __m256i a = _mm256_sign_epi8(four(x.q + (first + b * IMK_TILE + t) * IMK_BLOCK + 4 * v), q);
                dot[t] = _mm256_add_epi32(dot[t], _mm256_madd_epi16(_mm256_maddubs_epi16(magnitude, a), ones));
            }
        }
        __m256 scale = halves(w[b].scale + half * 8);
        for (size_t t = 0; t < tile; t++) {
            __m256 factor = _mm256_mul_ps(scale, _mm256_set1_ps(x.scale[first + b * IMK_TILE + t]));
            total[t] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(dot[t]), factor, total[t]);
        }
    }
    for (size_t t = 0; t < tile; t++) { _mm256_storeu_ps(y + (t0 + t) * stride + half * 8, total[t]); }
}

TARGET void imk_multiply_q4_avx2(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t half = 0; half < 2; half++) {
        size_t t = 0;
        for (; t + 4 <= T; t += 4) { q4_tile(y, stride, w, blocks, x, t, 4, half); }
        for (; t < T; t++) { q4_tile(y, stride, w, blocks, x, t, 1, half); }
    }
}

TARGET void imk_multiply_q8_avx2(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t half = 0; half < 2; half++) {
        size_t t = 0;
        for (; t + 4 <= T; t += 4) { q8_tile(y, stride, w, blocks, x, t, 4, half); }
        for (; t < T; t++) { q8_tile(y, stride, w, blocks, x, t, 1, half); }
    }
}
#endif
