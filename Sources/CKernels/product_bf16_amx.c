// Products in bfloat16, summed in float, with AMX's tiles: eight registers of sixteen rows of 64 bytes, and an instruction
// that multiplies two of them (Intel, Instruction Set Extensions reference 319433, chapter 3).
//
// A tile of c, 16 × 16, takes 16 rows of 16 units of a, row by row, and 16 units of 16 columns of a panel, as it lies.

#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include <string.h>
#include "CKernels.h"
#define INLINE static inline __attribute__((always_inline, target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx2,fma")))
#include "transpose_wide.h"
#define FUNCTION __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx2,fma,amx-tile,amx-bf16")))
enum { SIDE = 16 };  // rows of a tile, and units or floats in a row of it

static size_t whole_units(size_t k) { return (k + 2 * SIDE - 1) / (2 * SIDE) * SIDE; }

/// Tiles 0–5 are those of c, 6 that of a: `rows` high; 7 is that of b.
FUNCTION static void configure(size_t rows) {
    struct __attribute__((packed)) {
        uint8_t palette, start, reserved[14];
        uint16_t bytes[16];
        uint8_t rows[16];
    } shape;
    memset(&shape, 0, sizeof shape);
    shape.palette = 1;
    for (int i = 0; i < 8; i++) {
        shape.bytes[i] = 4 * SIDE;
        shape.rows[i] = i < 7 ? (uint8_t)rows : SIDE;
    }
    _tile_loadconfig(&shape);
}

/// Stores a tile of c, or that part of it which is there.
#define STORE(TILE, row, v)                                                                                            \
    do {                                                                                                               \
        float *at = c + (row) * c_stride + (v) * SIDE;                                                                 \
        if (columns >= ((v) + 1) * SIDE && !adding) {                                                                  \
            _tile_stored(TILE, at, c_stride * 4);                                                                      \
        } else {                                                                                                       \
            _tile_stored(TILE, square, 4 * SIDE);                                                                      \
            place(at, c_stride, square, height, columns - (v) * SIDE, adding);                                         \
        }                                                                                                              \
    } while (0)

FUNCTION static void place(float *c, size_t c_stride, const float *square, size_t rows, size_t columns, int adding) {
    __mmask16 lanes = columns >= SIDE ? 0xffff : (__mmask16)((1u << columns) - 1);
    for (size_t i = 0; i < rows; i++) {
        __m512 sum = _mm512_loadu_ps(square + i * SIDE);
        if (adding) { sum = _mm512_add_ps(sum, _mm512_maskz_loadu_ps(lanes, c + i * c_stride)); }
        _mm512_mask_storeu_ps(c + i * c_stride, lanes, sum);
    }
}

/// Two tiles' rows by up to three tiles' columns.
FUNCTION static void two(float *c, size_t c_stride, const uint32_t *a, const uint32_t *b, size_t units, size_t columns,
                         size_t lanes, int adding) {
    float square[SIDE * SIDE] __attribute__((aligned(64)));
    const size_t height = SIDE;
    const uint32_t *second = a + SIDE * units;
    _tile_zero(0), _tile_zero(1), _tile_zero(2), _tile_zero(3), _tile_zero(4), _tile_zero(5);
    for (size_t p = 0; p < units; p += SIDE, b += SIDE * lanes) {
        _tile_loadd(6, a + p, units * 4), _tile_loadd(7, b, lanes * 4);
        _tile_dpbf16ps(0, 6, 7);
        if (lanes > SIDE) {
            _tile_loadd(7, b + SIDE, lanes * 4);
            _tile_dpbf16ps(1, 6, 7);
        }
        if (lanes > 2 * SIDE) {
            _tile_loadd(7, b + 2 * SIDE, lanes * 4);
            _tile_dpbf16ps(2, 6, 7);
        }
        _tile_loadd(6, second + p, units * 4);
        if (lanes > 2 * SIDE) {
            _tile_dpbf16ps(5, 6, 7);
            _tile_loadd(7, b + SIDE, lanes * 4);
        }
        if (lanes > SIDE) {
            _tile_dpbf16ps(4, 6, 7);
            _tile_loadd(7, b, lanes * 4);
        }
        _tile_dpbf16ps(3, 6, 7);
    }
    STORE(0, 0, 0); STORE(3, SIDE, 0);
    if (lanes > SIDE) { STORE(1, 0, 1); STORE(4, SIDE, 1); }
    if (lanes > 2 * SIDE) { STORE(2, 0, 2); STORE(5, SIDE, 2); }
}

/// One tile's rows, `height` of them as configured.
FUNCTION static void one(float *c, size_t c_stride, const uint32_t *a, const uint32_t *b, size_t units, size_t height,
                         size_t columns, size_t lanes, int adding) {
    float square[SIDE * SIDE] __attribute__((aligned(64)));
    _tile_zero(0), _tile_zero(1), _tile_zero(2);
    for (size_t p = 0; p < units; p += SIDE, b += SIDE * lanes) {
        _tile_loadd(6, a + p, units * 4), _tile_loadd(7, b, lanes * 4);
        _tile_dpbf16ps(0, 6, 7);
        if (lanes > SIDE) {
            _tile_loadd(7, b + SIDE, lanes * 4);
            _tile_dpbf16ps(1, 6, 7);
        }
        if (lanes > 2 * SIDE) {
            _tile_loadd(7, b + 2 * SIDE, lanes * 4);
            _tile_dpbf16ps(2, 6, 7);
        }
    }
    STORE(0, 0, 0);
    if (lanes > SIDE) { STORE(1, 0, 1); }
    if (lanes > 2 * SIDE) { STORE(2, 0, 2); }
}

FUNCTION void imk_product_bf16_amx(float *c, size_t c_stride, const void *strips, const void *panel, size_t units, size_t rows,
                                   size_t columns, int adding) {
    const uint32_t *a = strips;
    const size_t lanes = (columns + SIDE - 1) / SIDE * SIDE;
    if (rows == 0 || columns == 0) { return; }
    if (rows >= SIDE) { configure(SIDE); }
    for (; rows >= 2 * SIDE; rows -= 2 * SIDE, a += 2 * SIDE * units, c += 2 * SIDE * c_stride) {
        two(c, c_stride, a, panel, units, columns, lanes, adding);
    }
    if (rows >= SIDE) {
        one(c, c_stride, a, panel, units, SIDE, columns, lanes, adding);
        rows -= SIDE, a += SIDE * units, c += SIDE * c_stride;
    }
    if (rows > 0) {
        configure(rows);
        one(c, c_stride, a, panel, units, rows, columns, lanes, adding);
    }
    _tile_release();
}

FUNCTION void imk_pack_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    const size_t units = (k + 1) / 2, all = whole_units(k);
    uint32_t *to = out;
    if (lanes != IMK_STRIP) {
        imk_pack_rows_bf16_avx512(out, lanes, rows, stride, count, k);
        memset(to + units * lanes, 0, (all - units) * lanes * 4);
        return;
    }
    for (size_t i = 0; i < count; i++, rows += stride, to += all) {
        for (size_t p = 0; p < k; p += 2 * SIDE) {
            size_t left = k - p;
            __mmask32 some = left >= 32 ? 0xffffffff : (1u << left) - 1;
            __m512 low = _mm512_maskz_loadu_ps((__mmask16)some, rows + p);
            __m512 high = _mm512_maskz_loadu_ps((__mmask16)(some >> 16), rows + p + SIDE);
            _mm512_storeu_si512(to + p / 2, (__m512i)_mm512_cvtne2ps_pbh(high, low));
        }
    }
}

/// Two rows of k, sixteen columns of each, paired.
INLINE __m512 pair(const float *from, size_t stride, size_t left, __mmask16 present) {
    __m512 low = _mm512_maskz_loadu_ps(left > 0 ? present : 0, from);
    __m512 high = _mm512_maskz_loadu_ps(left > 1 ? present : 0, from + stride);
    __m512i a = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(low));
    __m512i b = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(high));
    return (__m512)_mm512_or_si512(a, _mm512_slli_epi32(b, 16));
}

FUNCTION void imk_pack_columns_bf16_amx(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k) {
    const size_t units = (k + 1) / 2, all = whole_units(k);
    uint32_t *to = out;
    if (lanes != IMK_STRIP) {
        imk_pack_columns_bf16_avx512(out, lanes, columns, stride, count, k);
        memset(to + units * lanes, 0, (all - units) * lanes * 4);
        return;
    }
    for (size_t j = 0; j < count; j += SIDE) {
        const size_t here = count - j < SIDE ? count - j : SIDE;
        const __mmask16 present = (__mmask16)((1u << here) - 1);
        for (size_t p = 0; p < all; p += 8) {
            __m512 in[8];
            for (size_t i = 0; i < 8; i++) {
                size_t first = 2 * (p + i);
                in[i] = pair(columns + first * stride + j, stride, first < k ? k - first : 0, present);
            }
            float *at = (float *)(to + j * all + p);
            if (here == SIDE) {
                transpose(at, all, in);
            } else {
                float last[SIDE * 8];
                transpose(last, 8, in);
                for (size_t i = 0; i < here; i++) { _mm256_storeu_ps(at + i * all, _mm256_loadu_ps(last + 8 * i)); }
            }
        }
    }
}
#endif
