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

/// What the processor fetches while a block is computed: the lines of c that come next, and a part of the next panel.
typedef struct {
    const float *c;
    size_t c_stride, c_rows, c_rows_a_step;
    const char *panel;
    size_t panel_bytes_a_step;
} coming;

INLINE_TILES void fetch(const coming *next, size_t step, const size_t vectors) {
    const size_t first = step * next->c_rows_a_step;
    for (size_t i = first; i < first + next->c_rows_a_step && i < next->c_rows; i++) {
        for (size_t v = 0; v < vectors; v++) { __builtin_prefetch(next->c + i * next->c_stride + v * UNITS, 1); }
    }
    const char *panel = next->panel + step * next->panel_bytes_a_step;
    for (size_t i = 0; i < next->panel_bytes_a_step; i += 64) { __builtin_prefetch(panel + i, 0, 2); }
}

/// 32 rows by `vectors` vectors (a constant) of c: 2 × 3 tiles of sums, one of a, one of b.
INLINE_TILES void block(float *c, size_t c_stride, const float *strip, const float *panel, size_t units, size_t rows,
                        size_t columns, int adding, const coming *next, const size_t vectors) {
    const size_t lanes = vectors * UNITS, bytes = lanes * 4, last = columns - (vectors - 1) * UNITS;
    const int whole = rows >= 2 * ROWS && last >= UNITS, starts = adding && whole, low = rows > ROWS;
#define START(T, I, V)                                                                                                 \
    if (V < vectors) {                                                                                                 \
        if (starts) { _tile_loadd(T, c + I * ROWS * c_stride + V * UNITS, c_stride * 4); } else { _tile_zero(T); }     \
    }
    FOR_SUMS(START)
    const float *a = strip, *below = strip + units * ROWS;
    for (size_t p = 0; p < units; p += UNITS, a += TILE, below += TILE, panel += UNITS * lanes) {
        fetch(next, p / UNITS, vectors);
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

/// All strips of rows against one panel. Another one as large lies behind it in memory, or else fetching does no harm.
INLINE_TILES void blocks(float *c, size_t c_stride, const float *strips, const float *panel, size_t units, size_t rows,
                         size_t columns, int adding, const size_t vectors) {
    const size_t steps = units > UNITS ? units / UNITS : 1, lines = UNITS * vectors;  // of 64 bytes, a step
    const size_t count = (rows + IMK_TILE_STRIP - 1) / IMK_TILE_STRIP;
    coming next = {.c_stride = c_stride, .c_rows_a_step = (IMK_TILE_STRIP + steps - 1) / steps,
                   .panel = (const char *)(panel + units * lines), .panel_bytes_a_step = (lines + count - 1) / count * 64};
    for (size_t i = 0; i < rows; i += IMK_TILE_STRIP) {
        // Sums that start with c need it at once, so it is fetched a block earlier.
        size_t ahead = adding ? i + IMK_TILE_STRIP : i, left = ahead < rows ? rows - ahead : 0;
        next.c = c + ahead * c_stride, next.c_rows = left < IMK_TILE_STRIP ? left : IMK_TILE_STRIP;
        block(c + i * c_stride, c_stride, strips + i * units, panel, units, rows - i, columns, adding, &next, vectors);
        next.panel += steps * next.panel_bytes_a_step;
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

/// The lanes of a vector from column `j` on that hold some of `count` columns.
INLINE __mmask16 present_from(size_t j, size_t count) {
    return j >= count ? 0 : count - j >= UNITS ? 0xffff : (__mmask16)((1u << (count - j)) - 1);
}

void imk_pack_panel_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    imk_pack_rows_bf16_avx512(out, lanes, rows, stride, count, k);
    size_t present = (k + 1) / 2;  // what lies behind the last pair is zero
    __builtin_memset((float *)out + present * lanes, 0, (whole_units(k) - present) * lanes * 4);
}

FUNCTION void imk_pack_panel_columns_bf16_amx(void *out, size_t lanes, const float *columns, size_t stride, size_t count,
                                              size_t k) {
    const size_t units = whole_units(k), all = (count + lanes - 1) / lanes * lanes;
    for (size_t p = 0; p < units; p++) {
        const float *row = columns + 2 * p * stride;
        for (size_t panel = 0; panel < all; panel += lanes) {
            float *to = (float *)out + panel * units + p * lanes;
            for (size_t j = panel; j < panel + lanes; j += UNITS) {
                __m512 pairs = _mm512_setzero_ps();
                if (2 * p < k) { pairs = zip_units(row + j, stride, 2 * p + 1 < k, present_from(j, count)); }
                _mm512_storeu_ps(to + j - panel, pairs);
                _mm_prefetch((const char *)(row + j + all), _MM_HINT_T1);  // of the panels that come next
                _mm_prefetch((const char *)(row + j + all + stride), _MM_HINT_T1);
            }
        }
    }
}

FUNCTION void imk_pack_strip_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count,
                                           size_t k) {
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
            __mmask16 present = present_from(j, count);
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
