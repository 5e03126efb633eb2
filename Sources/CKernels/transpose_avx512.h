// Turning rows into lanes with AVX-512. Included by files that define INLINE.

#include <immintrin.h>
#include <stddef.h>

/// Eight rows of sixteen units (rows from `count` on are missing) become sixteen rows of eight, `lanes` units apart.
INLINE void transpose(float *out, size_t lanes, const __m512 *in) {
    __m512 pairs[8], quads[8];
    for (int i = 0; i < 8; i += 2) {  // in each quarter: rows i and i + 1 of columns 0 1, then 2 3
        pairs[i] = _mm512_unpacklo_ps(in[i], in[i + 1]);
        pairs[i + 1] = _mm512_unpackhi_ps(in[i], in[i + 1]);
    }
    for (int h = 0; h < 2; h++) {  // in each quarter: rows 4h … 4h + 3 of one column
        for (int i = 0; i < 2; i++) {
            __m512d low = _mm512_castps_pd(pairs[4 * h + i]), high = _mm512_castps_pd(pairs[4 * h + 2 + i]);
            quads[4 * h + 2 * i] = _mm512_castpd_ps(_mm512_unpacklo_pd(low, high));
            quads[4 * h + 2 * i + 1] = _mm512_castpd_ps(_mm512_unpackhi_pd(low, high));
        }
    }
    const __m512i first = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11), second = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
    for (size_t i = 0; i < 4; i++) {
        __m512d low = _mm512_castps_pd(quads[i]), high = _mm512_castps_pd(quads[4 + i]);
        __m512 a = _mm512_castpd_ps(_mm512_permutex2var_pd(low, first, high));
        __m512 b = _mm512_castpd_ps(_mm512_permutex2var_pd(low, second, high));
        _mm256_storeu_ps(out + i * lanes, _mm512_castps512_ps256(a));
        _mm256_storeu_ps(out + (4 + i) * lanes, _mm512_extractf32x8_ps(a, 1));
        _mm256_storeu_ps(out + (8 + i) * lanes, _mm512_castps512_ps256(b));
        _mm256_storeu_ps(out + (12 + i) * lanes, _mm512_extractf32x8_ps(b, 1));
    }
}
