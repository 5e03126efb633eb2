// Products in bfloat16, summed in float, on the tile registers of AMX (Intel SDM vol. 1, ch. 18).

#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include "CKernels.h"

#define FUNCTION __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx2,fma")))
#define INLINE static inline __attribute__((always_inline)) FUNCTION
#define TILES __attribute__((target("amx-tile,amx-bf16,avx512f,avx512bw,avx512dq,avx512vl")))
#define INLINE_TILES static inline __attribute__((always_inline)) TILES
#include "load_bf16_avx512.h"
#include "transpose_avx512.h"

enum { ROWS = 16, UNITS = 16, TILE = ROWS * UNITS };  // units of 32 bits: pairs of a factor, floats of c

/// Every tile has 16 rows of 64 bytes.
INLINE_TILES void configure(void) {
    struct {
        uint8_t palette, start_row, reserved[14];
        uint16_t row_bytes[16];
        uint8_t rows[16];
    } __attribute__((aligned(64))) tiles = {.palette = 1};
    for (int i = 0; i < 8; i++) { tiles.row_bytes[i] = UNITS * 4, tiles.rows[i] = ROWS; }
    _tile_loadconfig(&tiles);
}

/// c[row, 16 · v …], or its part among `rows` by `columns`, becomes or grows by a tile that was stored.
INLINE_TILES void add_part(float *c, size_t c_stride, const float *tile, size_t rows, size_t columns, int adding) {
    __mmask16 lanes = columns >= UNITS ? 0xffff : (__mmask16)((1u << columns) - 1);
    for (size_t i = 0; i < rows && i < ROWS; i++) {
        __m512 sum = _mm512_loadu_ps(tile + i * UNITS);
        if (adding) { sum = _mm512_add_ps(sum, _mm512_maskz_loadu_ps(lanes, c + i * c_stride)); }
        _mm512_mask_storeu_ps(c + i * c_stride, lanes, sum);
    }
}

/// Tile number `T`, a constant, holds sums for c at row 16 · I, column 16 · V; all of it is there.
#define FOR_SUMS(DO) DO(0, 0, 0) DO(1, 0, 1) DO(2, 0, 2) DO(3, 1, 0) DO(4, 1, 1) DO(5, 1, 2)

/// 32 rows by `vectors` vectors (a constant) of c: 2 × 3 tiles of sums, one of a, one of b.
INLINE_TILES void block(float *c, size_t c_stride, const float *strip, const float *panel, size_t units, size_t rows,
                        size_t columns, int adding, const size_t vectors) {
    const size_t lanes = vectors * UNITS, bytes = lanes * 4, last = columns - (vectors - 1) * UNITS;
    const int whole = rows >= 2 * ROWS && last >= UNITS, starts = adding && whole, low = rows > ROWS;
#define START(T, I, V)                                                                                                 \
    if (V < vectors) {                                                                                                 \
        if (starts) { _tile_loadd(T, c + I * ROWS * c_stride + V * UNITS, c_stride * 4); } else { _tile_zero(T); }     \
    }
    FOR_SUMS(START)
    const float *a = strip, *below = strip + units * ROWS;
    for (size_t p = 0; p < units; p += UNITS, a += TILE, below += TILE, panel += UNITS * lanes) {
        _tile_loadd(6, a, UNITS * 4);
        _tile_loadd(7, panel, bytes), _tile_dpbf16ps(0, 6, 7);
        if (vectors > 1) { _tile_loadd(7, panel + UNITS, bytes), _tile_dpbf16ps(1, 6, 7); }
        if (vectors > 2) { _tile_loadd(7, panel + 2 * UNITS, bytes), _tile_dpbf16ps(2, 6, 7); }
        if (!low) { continue; }
        _tile_loadd(6, below, UNITS * 4);  // in the other direction: tile 7 holds the last vector
        if (vectors > 2) { _tile_dpbf16ps(5, 6, 7), _tile_loadd(7, panel + UNITS, bytes); }
        if (vectors > 1) { _tile_dpbf16ps(4, 6, 7), _tile_loadd(7, panel, bytes); }
        _tile_dpbf16ps(3, 6, 7);
    }
    if (whole) {
#define STORE(T, I, V)                                                                                                 \
    if (V < vectors) { _tile_stored(T, c + I * ROWS * c_stride + V * UNITS, c_stride * 4); }
        FOR_SUMS(STORE)
        return;
    }
    float part[TILE] __attribute__((aligned(64)));
#define STORE_PART(T, I, V)                                                                                            \
    if (V < vectors && I * ROWS < rows) {                                                                              \
        _tile_stored(T, part, UNITS * 4);                                                                              \
        add_part(c + I * ROWS * c_stride + V * UNITS, c_stride, part, rows - I * ROWS, columns - V * UNITS, adding);   \
    }
    FOR_SUMS(STORE_PART)
}

INLINE_TILES void blocks(float *c, size_t c_stride, const float *strips, const float *panel, size_t units, size_t rows,
                         size_t columns, int adding, const size_t vectors) {
    for (size_t i = 0; i < rows; i += IMK_TILE_STRIP) {
        block(c + i * c_stride, c_stride, strips + i * units, panel, units, rows - i, columns, adding, vectors);
    }
}

TILES void imk_product_bf16_amx(float *c, size_t c_stride, const void *strips, const void *panel, size_t units, size_t rows,
                                size_t columns, int adding) {
    configure();
    switch ((columns + UNITS - 1) / UNITS) {
    case 1: blocks(c, c_stride, strips, panel, units, rows, columns, adding, 1); break;
    case 2: blocks(c, c_stride, strips, panel, units, rows, columns, adding, 2); break;
    case 3: blocks(c, c_stride, strips, panel, units, rows, columns, adding, 3); break;
    default: break;
    }
    _tile_release();  // a thread without tiles has less to save when it is interrupted
}

/// Pairs of k numbers, in whole tiles.
static inline size_t whole_units(size_t k) { return (k + 2 * UNITS - 1) / (2 * UNITS) * UNITS; }

/// What lies behind the last pair of a panel is zero.
static inline void clear_rest(void *panel, size_t lanes, size_t k) {
    size_t present = (k + 1) / 2;
    __builtin_memset((float *)panel + present * lanes, 0, (whole_units(k) - present) * lanes * 4);
}

void imk_pack_panel_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    imk_pack_rows_bf16_avx512(out, lanes, rows, stride, count, k);
    clear_rest(out, lanes, k);
}

void imk_pack_panel_columns_bf16_amx(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k) {
    imk_pack_columns_bf16_avx512(out, lanes, columns, stride, count, k);
    clear_rest(out, lanes, k);
}

FUNCTION void imk_pack_strip_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    const size_t units = whole_units(k), all = (count + lanes - 1) / lanes * lanes;
    for (size_t j = 0; j < all; j++) {
        float *to = (float *)out + j / ROWS * ROWS * units + j % ROWS * UNITS;
        for (size_t p = 0; p < units; p += UNITS, to += TILE) {
            __m512 pairs = _mm512_setzero_ps();
            if (j < count) { pairs = load_units(rows + j * stride + 2 * p, k - 2 * p); }
            _mm512_storeu_ps(to, pairs);
        }
    }
}

FUNCTION void imk_pack_strip_columns_bf16_amx(void *out, size_t lanes, const float *columns, size_t stride, size_t count,
                                              size_t k) {
    const size_t units = whole_units(k), all = (count + lanes - 1) / lanes * lanes;
    for (size_t p = 0; p < units; p += 8) {  // eight pairs of rows are read along, whole lines at a time
        for (size_t j = 0; j < all; j += ROWS) {
            __mmask16 present = j >= count ? 0 : count - j >= ROWS ? 0xffff : (__mmask16)((1u << (count - j)) - 1);
            __m512 in[8];
            for (size_t i = 0; i < 8; i++) {
                size_t row = 2 * (p + i);
                in[i] = _mm512_setzero_ps();
                if (row < k) { in[i] = zip_units(columns + row * stride + j, stride, row + 1 < k, present); }
            }
            transpose((float *)out + j * units + p / UNITS * TILE + p % UNITS, UNITS, in);
        }
    }
}
#endif
