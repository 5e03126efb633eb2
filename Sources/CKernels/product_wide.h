// A tile of a product in AVX-512: eight rows by three vectors of c stay in registers while k runs. Included once for each
// kind of element, with SUFFIX, FUNCTION (a target attribute), INLINE, MULTIPLY_ADD(sum, x, b) and two functions that load.
// A "unit" is 32 bits: one float, or two neighbours along k in bfloat16; UNIT is how many.

#include <immintrin.h>
#include "CKernels.h"
#include "transpose_avx512.h"

/// The lines that `zip_units` will read.
#define FETCH_COLUMNS(from, stride)                                                                                    \
    for (size_t i = 0; i < UNIT; i++) { _mm_prefetch((const char *)((from) + i * (stride)), _MM_HINT_T1); }

#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define NAME(x) JOIN(x, SUFFIX)
enum { LANES = 16 };

/// The lanes of vector `v` that hold some of `columns` columns.
INLINE __mmask16 lanes_of(size_t columns, size_t v) {
    size_t left = columns - v * LANES;
    return left >= LANES ? 0xffff : (__mmask16)((1u << left) - 1);
}

/// `rows` rows by `vectors` vectors, both constants after inlining.
INLINE void tile(float *c, size_t c_stride, const float *strip, const float *panel, size_t units, size_t columns, int adding,
                 const size_t rows, const size_t vectors) {
    __m512 sums[IMK_STRIP][3];
    for (size_t i = 0; i < rows; i++) {
        for (size_t v = 0; v < vectors; v++) {
            sums[i][v] = _mm512_setzero_ps();
            _mm_prefetch((const char *)(c + i * c_stride + v * LANES), _MM_HINT_T0);
        }
    }
#pragma clang loop unroll_count(4)
    for (size_t p = 0; p < units; p++, panel += vectors * LANES, strip += IMK_STRIP) {
        __m512 b[3];
        for (size_t v = 0; v < vectors; v++) {
            b[v] = _mm512_loadu_ps(panel + v * LANES);
            _mm_prefetch((const char *)(panel + (8 * vectors + v) * LANES), _MM_HINT_T0);
        }
        for (size_t i = 0; i < rows; i++) {
            __m512 x = _mm512_set1_ps(strip[i]);
            for (size_t v = 0; v < vectors; v++) { sums[i][v] = MULTIPLY_ADD(sums[i][v], x, b[v]); }
        }
    }
    for (size_t i = 0; i < rows; i++) {
        for (size_t v = 0; v < vectors; v++) {
            float *at = c + i * c_stride + v * LANES;
            __mmask16 lanes = lanes_of(columns, v);
            __m512 sum = sums[i][v];
            if (adding) { sum = _mm512_add_ps(sum, _mm512_maskz_loadu_ps(lanes, at)); }
            _mm512_mask_storeu_ps(at, lanes, sum);
        }
    }
}

/// All strips of rows against one panel.
INLINE void strips(float *c, size_t c_stride, const float *a, const float *panel, size_t units, size_t rows, size_t columns,
                   int adding, const size_t vectors) {
    for (; rows >= IMK_STRIP; rows -= IMK_STRIP, a += IMK_STRIP * units, c += IMK_STRIP * c_stride) {
        tile(c, c_stride, a, panel, units, columns, adding, IMK_STRIP, vectors);
    }
    if (rows & 4) { tile(c, c_stride, a, panel, units, columns, adding, 4, vectors), c += 4 * c_stride, a += 4; }
    if (rows & 2) { tile(c, c_stride, a, panel, units, columns, adding, 2, vectors), c += 2 * c_stride, a += 2; }
    if (rows & 1) { tile(c, c_stride, a, panel, units, columns, adding, 1, vectors); }
}

FUNCTION void NAME(imk_product)(float *c, size_t c_stride, const void *a, const void *panel, size_t units, size_t rows,
                                size_t columns, int adding) {
    switch ((columns + LANES - 1) / LANES) {
    case 1: strips(c, c_stride, a, panel, units, rows, columns, adding, 1); break;
    case 2: strips(c, c_stride, a, panel, units, rows, columns, adding, 2); break;
    case 3: strips(c, c_stride, a, panel, units, rows, columns, adding, 3); break;
    default: break;
    }
}

FUNCTION void NAME(imk_pack_rows)(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    const size_t units = (k + UNIT - 1) / UNIT, all = (count + lanes - 1) / lanes * lanes;
    for (size_t j = 0; j < all; j += 8) {
        float *to = (float *)out + j / lanes * lanes * units + j % lanes;
        for (size_t p = 0; p < units; p += LANES) {
            __m512 in[8];
            for (size_t i = 0; i < 8; i++) {
                in[i] = _mm512_setzero_ps();
                const float *row = rows + (j + i) * stride + p * UNIT;
                if (j + i < count) { in[i] = load_units(row, k - p * UNIT); }
                _mm_prefetch((const char *)(row + 8 * stride), _MM_HINT_T1);  // of the rows that come next
            }
            if (p + LANES <= units) {
                transpose(to + p * lanes, lanes, in);
            } else {
                float last[LANES * 8];
                transpose(last, 8, in);
                for (size_t i = 0; p + i < units; i++) { _mm256_storeu_ps(to + (p + i) * lanes, _mm256_loadu_ps(last + 8 * i)); }
            }
        }
    }
}

/// Strips of eight columns, two units of k at a time: whole cache lines are written.
INLINE void pack_column_strips(float *out, const float *columns, size_t stride, size_t count, size_t k) {
    const size_t units = (k + UNIT - 1) / UNIT;
    const __m512i first = _mm512_setr_epi64(0, 1, 2, 3, 8, 9, 10, 11), second = _mm512_setr_epi64(4, 5, 6, 7, 12, 13, 14, 15);
    for (size_t p = 0; p < units; p += 2, columns += 2 * UNIT * stride) {
        size_t left = k - p * UNIT;
        __mmask16 lines = p + 1 < units ? 0xffff : 0xff;
        for (size_t j = 0; j < count; j += LANES) {
            __mmask16 present = lanes_of(count, j / LANES);
            __m512i a = (__m512i)zip_units(columns + j, stride, left > 1, present), b = _mm512_setzero_si512();
            if (left > UNIT) { b = (__m512i)zip_units(columns + j + UNIT * stride, stride, left > UNIT + 1, present); }
            float *to = out + j * units + p * 8;
            _mm512_mask_storeu_epi32(to, lines, _mm512_permutex2var_epi64(a, first, b));
            if (j + 8 < count) { _mm512_mask_storeu_epi32(to + 8 * units, lines, _mm512_permutex2var_epi64(a, second, b)); }
        }
    }
}

FUNCTION void NAME(imk_pack_columns)(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k) {
    if (lanes == IMK_STRIP) { return pack_column_strips(out, columns, stride, count, k); }
    const size_t units = (k + UNIT - 1) / UNIT, all = (count + lanes - 1) / lanes * lanes;
    for (size_t p = 0; p < units; p++, columns += UNIT * stride) {
        for (size_t panel = 0; panel < all; panel += lanes) {
            float *to = (float *)out + panel * units + p * lanes;
            for (size_t j = panel; j < panel + lanes; j += LANES) {
                __mmask16 present = j < count ? lanes_of(count, j / LANES) : 0;
                _mm512_storeu_ps(to + j - panel, zip_units(columns + j, stride, (p + 1) * UNIT <= k, present));
                FETCH_COLUMNS(columns + j + all, stride);  // of the panels that come next
            }
        }
    }
}
