// Packed weight rows times quantised activations with WebAssembly SIMD: four rows a register, 16-bit products.

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#include "CKernels.h"
#include "half.h"

static inline v128_t halves(const uint16_t *h) {
    return wasm_f32x4_make(imk_f16_value(h[0]), imk_f16_value(h[1]), imk_f16_value(h[2]), imk_f16_value(h[3]));
}

/// Four activations, widened to 16 bits, twice over: they meet two rows of four weights.
static inline v128_t four(const int8_t *a) { return wasm_i16x8_extend_low_i8x16(wasm_v128_load32_splat(a)); }

/// `sums[0]` collects rows 0 and 1, `sums[1]` rows 2 and 3, each as two partial sums.
static inline void accumulate(v128_t sums[2], v128_t weights, v128_t a) {
    sums[0] = wasm_i32x4_add(sums[0], wasm_i32x4_dot_i16x8(wasm_i16x8_extend_low_i8x16(weights), a));
    sums[1] = wasm_i32x4_add(sums[1], wasm_i32x4_dot_i16x8(wasm_i16x8_extend_high_i8x16(weights), a));
}

static inline v128_t row_sums(v128_t sums[2]) {
    v128_t even = wasm_i32x4_shuffle(sums[0], sums[1], 0, 2, 4, 6), odd = wasm_i32x4_shuffle(sums[0], sums[1], 1, 3, 5, 7);
    return wasm_f32x4_convert_i32x4(wasm_i32x4_add(even, odd));
}

void imk_multiply_q4_wasm(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    const v128_t low = wasm_i8x16_const_splat(15);
    for (size_t t = 0; t < T; t++) {
        for (size_t r = 0; r < IMK_GROUP; r += 4) {
            v128_t total = wasm_f32x4_const_splat(0);
            for (size_t b = 0; b < blocks; b++) {
                size_t at = imk_block_at(t, b, blocks);
                const int8_t *a = x.q + at * IMK_BLOCK;
                v128_t sums[2] = {wasm_i32x4_const_splat(0), wasm_i32x4_const_splat(0)};
                for (size_t v = 0; v < 4; v++) {
                    v128_t bytes = wasm_v128_load(w[b].q[v][r]);
                    accumulate(sums, wasm_v128_and(bytes, low), four(a + 4 * v));
                    accumulate(sums, wasm_u8x16_shr(bytes, 4), four(a + 16 + 4 * v));
                }
                v128_t factor = wasm_f32x4_mul(halves(w[b].scale + r), wasm_f32x4_splat(x.scale[at]));
                total = wasm_f32x4_add(total, wasm_f32x4_mul(row_sums(sums), factor));
                total = wasm_f32x4_add(total, wasm_f32x4_mul(halves(w[b].min + r), wasm_f32x4_splat(x.sum[at])));
            }
            wasm_v128_store(y + t * stride + r, total);
        }
    }
}

void imk_multiply_q8_wasm(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t t = 0; t < T; t++) {
        for (size_t r = 0; r < IMK_GROUP; r += 4) {
            v128_t total = wasm_f32x4_const_splat(0);
            for (size_t b = 0; b < blocks; b++) {
                size_t at = imk_block_at(t, b, blocks);
                v128_t sums[2] = {wasm_i32x4_const_splat(0), wasm_i32x4_const_splat(0)};
                for (size_t v = 0; v < 8; v++) {
                    accumulate(sums, wasm_v128_load(w[b].q[v][r]), four(x.q + at * IMK_BLOCK + 4 * v));
                }
                v128_t factor = wasm_f32x4_mul(halves(w[b].scale + r), wasm_f32x4_splat(x.scale[at]));
                total = wasm_f32x4_add(total, wasm_f32x4_mul(row_sums(sums), factor));
            }
            wasm_v128_store(y + t * stride + r, total);
        }
    }
}
#endif
