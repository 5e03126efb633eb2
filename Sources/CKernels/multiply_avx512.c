// Packed weight rows times quantised activations with AVX-512 VNNI: one row a lane, four columns an instruction.

#if defined(__x86_64__)
#include <immintrin.h>
#include "CKernels.h"

#define TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma,f16c")))
#define INLINE static inline __attribute__((always_inline)) TARGET

INLINE __m512 halves(const uint16_t *h) { return _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i *)h)); }
INLINE __m512i four(const int8_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, 4);
    return _mm512_set1_epi32(bits);
}

/// `tile` tokens at once, so that each weight is unpacked once for all of them. `tile` is a constant after inlining.
INLINE void q4_tile(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t t0, const size_t tile) {
    const __m512i low = _mm512_set1_epi8(15);
    const size_t first = imk_block_at(t0, 0, blocks);  // the tile's tokens lie side by side from here
    __m512 total[8];
    for (size_t t = 0; t < tile; t++) { total[t] = _mm512_setzero_ps(); }
    for (size_t b = 0; b < blocks; b++) {
        __m512i q[8];
        for (size_t v = 0; v < 4; v++) {
            __m512i bytes = _mm512_loadu_si512(w[b].q[v]);
            q[v] = _mm512_and_si512(bytes, low);
            q[v + 4] = _mm512_and_si512(_mm512_srli_epi16(bytes, 4), low);
        }
        __m512 scale = halves(w[b].scale), min = halves(w[b].min);
        for (size_t t = 0; t < tile; t++) {
            size_t at = first + b * IMK_TILE + t;
            const int8_t *a = x.q + at * IMK_BLOCK;
            __m512i dot = _mm512_setzero_si512();
            for (size_t v = 0; v < 8; v++) { dot = _mm512_dpbusd_epi32(dot, q[v], four(a + 4 * v)); }
            total[t] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(dot), _mm512_mul_ps(scale, _mm512_set1_ps(x.scale[at])), total[t]);
            total[t] = _mm512_fmadd_ps(min, _mm512_set1_ps(x.sum[at]), total[t]);
        }
    }
    for (size_t t = 0; t < tile; t++) { _mm512_storeu_ps(y + (t0 + t) * stride, total[t]); }
}

INLINE void q8_tile(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t t0, const size_t tile) {
    // The instruction wants unsigned weights: q + 128, and 128 · Σ a taken off again, in floats through x.sum.
    const __m512i offset = _mm512_set1_epi8((char)0x80);
    const size_t first = imk_block_at(t0, 0, blocks);  // the tile's tokens lie side by side from here
    __m512 total[8];
    for (size_t t = 0; t < tile; t++) { total[t] = _mm512_setzero_ps(); }
    for (size_t b = 0; b < blocks; b++) {
        __m512i q[8];
        for (size_t v = 0; v < 8; v++) { q[v] = _mm512_xor_si512(_mm512_loadu_si512(w[b].q[v]), offset); }
        __m512 scale = halves(w[b].scale);
        for (size_t t = 0; t < tile; t++) {
            size_t at = first + b * IMK_TILE + t;
            const int8_t *a = x.q + at * IMK_BLOCK;
            __m512i dot = _mm512_setzero_si512();
            for (size_t v = 0; v < 8; v++) { dot = _mm512_dpbusd_epi32(dot, q[v], four(a + 4 * v)); }
            __m512 product = _mm512_fmsub_ps(_mm512_cvtepi32_ps(dot), _mm512_set1_ps(x.scale[at]), _mm512_set1_ps(128 * x.sum[at]));
            total[t] = _mm512_fmadd_ps(product, scale, total[t]);
        }
    }
    for (size_t t = 0; t < tile; t++) { _mm512_storeu_ps(y + (t0 + t) * stride, total[t]); }
}

TARGET void imk_multiply_q4_avx512(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    size_t t = 0;
    for (; t + 8 <= T; t += 8) { q4_tile(y, stride, w, blocks, x, t, 8); }
    if (t + 4 <= T) { q4_tile(y, stride, w, blocks, x, t, 4); t += 4; }
    if (t + 2 <= T) { q4_tile(y, stride, w, blocks, x, t, 2); t += 2; }
    if (t < T) { q4_tile(y, stride, w, blocks, x, t, 1); }
}

TARGET void imk_multiply_q8_avx512(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    size_t t = 0;
    for (; t + 8 <= T; t += 8) { q8_tile(y, stride, w, blocks, x, t, 8); }
    if (t + 4 <= T) { q8_tile(y, stride, w, blocks, x, t, 4); t += 4; }
    if (t + 2 <= T) { q8_tile(y, stride, w, blocks, x, t, 2); t += 2; }
    if (t < T) { q8_tile(y, stride, w, blocks, x, t, 1); }
}
#endif
