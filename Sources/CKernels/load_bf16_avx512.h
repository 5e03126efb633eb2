// Floats rounded to bfloat16 and paired along k, with AVX-512 BF16. Included by files that define INLINE.

#include <immintrin.h>
#include <stddef.h>

/// 32 floats of a row, zero from `left` on, rounded.
INLINE __m512 load_units(const float *from, size_t left) {
    __mmask32 some = left >= 32 ? 0xffffffff : (1u << left) - 1;
    __m512 low = _mm512_maskz_loadu_ps((__mmask16)some, from), high = _mm512_maskz_loadu_ps((__mmask16)(some >> 16), from + 16);
    return (__m512)_mm512_cvtne2ps_pbh(high, low);
}

/// Those of sixteen columns that are present, of two rows, rounded and paired; without a `second` row, with zeros.
INLINE __m512 zip_units(const float *from, size_t stride, int second, __mmask16 present) {
    __m512 low = _mm512_maskz_loadu_ps(present, from);
    __m512 high = _mm512_maskz_loadu_ps(second ? present : 0, from + stride);
    __m512i a = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(low));
    __m512i b = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(high));
    return (__m512)_mm512_or_si512(a, _mm512_slli_epi32(b, 16));
}
