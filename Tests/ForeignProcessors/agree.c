// Do the kernels of this processor agree with the scalar definition? For processors that the tests do not run on:
// Tools/check-kernels runs it under an emulator of 64-bit Arm, and as WebAssembly.
// (The variants of x86-64 are compared in Tests/TensorsTests, case by case.)

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "CKernels.h"

#if defined(__aarch64__)
#define WIDE(x) x##_neon
#else
#define WIDE(x) x##_wasm
#endif

enum { ROOM = 70000 };
static float a[ROOM], b[ROOM], x[ROOM], w[ROOM];
static int8_t q1[ROOM], q2[ROOM];
static float scales1[4096], scales2[4096], sums1[4096], sums2[4096];
static uint8_t raw[16 * 48 * 34];
static imk_q4_group q4[48];
static imk_q8_group q8[48];
static uint16_t halves[65536];
static int differences;

static uint32_t state = 1;
static uint32_t random_bits(void) { return state = state * 1664525u + 1013904223u; }
static float random_float(void) { return (float)(random_bits() >> 8) / 8388608.0f - 1; }

static void expect(int holds, const char *what, size_t place) {
    if (holds) { return; }
    printf("%s differs at %zu\n", what, place);
    differences++;
}

static void expect_near(const char *what, const float *plain, const float *wide, size_t n, float tolerance) {
    for (size_t i = 0; i < n; i++) {
        expect(fabsf(plain[i] - wide[i]) <= tolerance * (1 + fabsf(plain[i])), what, i);
    }
}

/// Random blocks with small scales: `bytes` a block, halves at its start.
static void fill_blocks(size_t blocks, size_t bytes, size_t half_count) {
    for (size_t i = 0; i < 16 * blocks * bytes; i++) { raw[i] = (uint8_t)(random_bits() >> 24); }
    for (size_t r = 0; r < 16 * blocks; r++) {
        for (size_t h = 0; h < half_count; h++) { raw[r * bytes + 2 * h + 1] = h == 0 ? 0x2c : 0xac; }
    }
}

static void compare_products(size_t blocks, size_t T) {
    size_t k = blocks * IMK_BLOCK;
    for (size_t i = 0; i < T * k; i++) { x[i] = random_float() * (i % 97 == 0 ? 50 : 1); }
    for (size_t t = 0; t < T; t++) {
        size_t at = imk_block_at(t, 0, blocks);
        imk_quantize_scalar(q1 + at * 32, scales1 + at, sums1 + at, NULL, x + t * k, k);
        WIDE(imk_quantize)(q2 + at * 32, scales2 + at, sums2 + at, NULL, x + t * k, k);
        for (size_t block = 0; block < blocks; block++) {
            size_t own = at + block * IMK_TILE;
            expect(memcmp(q1 + own * 32, q2 + own * 32, 32) == 0, "quantize", own);
            expect_near("scale", scales1 + own, scales2 + own, 1, 1e-6f);
        }
    }
    imk_q8_rows rows = {q1, scales1, sums1};
    fill_blocks(blocks, 20, 2);
    imk_pack_q4_1(q4, raw, 16, blocks * 20, blocks);
    imk_multiply_q4_scalar(a, 16, q4, blocks, rows, T);
    WIDE(imk_multiply_q4)(b, 16, q4, blocks, rows, T);
    expect_near("multiply_q4", a, b, 16 * T, 2e-4f);
    fill_blocks(blocks, 34, 1);
    imk_pack_q8_0(q8, raw, 16, blocks * 34, blocks);
    imk_multiply_q8_scalar(a, 16, q8, blocks, rows, T);
    WIDE(imk_multiply_q8)(b, 16, q8, blocks, rows, T);
    expect_near("multiply_q8", a, b, 16 * T, 2e-4f);
}

static void compare_conversions(void) {
    for (size_t i = 0; i < 65536; i++) { halves[i] = (uint16_t)i; }
    imk_f16_to_f32_scalar(a, halves, 65536);
    WIDE(imk_f16_to_f32)(b, halves, 65536);
    for (size_t i = 0; i < 65536; i++) { expect(a[i] == b[i] || (isnan(a[i]) && isnan(b[i])), "f16_to_f32", i); }
    imk_bf16_to_f32_scalar(a, halves, 65536);
    WIDE(imk_bf16_to_f32)(b, halves, 65536);
    for (size_t i = 0; i < 65536; i++) { expect(a[i] == b[i] || (isnan(a[i]) && isnan(b[i])), "bf16_to_f32", i); }
}

static void compare_rows(size_t n) {
    for (size_t i = 0; i < 8 * n; i++) {
        x[i] = random_float() * 20;
        w[i] = random_float();
    }
    imk_rms_norm_scalar(a, x, w, n, 1e-5f);
    WIDE(imk_rms_norm)(b, x, w, n, 1e-5f);
    expect_near("rms_norm", a, b, n, 1e-5f);
    memcpy(a, x, n * sizeof *a);
    memcpy(b, x, n * sizeof *b);
    imk_silu_multiply_scalar(a, w, n);
    WIDE(imk_silu_multiply)(b, w, n);
    expect_near("silu_multiply", a, b, n, 1e-5f);
    memcpy(a, x, n * sizeof *a);
    memcpy(b, x, n * sizeof *b);
    float plain = imk_softmax_scalar(a, n), wide = WIDE(imk_softmax)(b, n);
    expect_near("softmax", a, b, n, 1e-5f);
    expect_near("softmax's logarithm", &plain, &wide, 1, 1e-5f);
    imk_multiply_f32_scalar(a, 1, w, x, n, 7);
    WIDE(imk_multiply_f32)(b, 1, w, x, n, 7);
    expect_near("multiply_f32", a, b, 7, 1e-4f);
    const imk_adamw_factors step = {0.5f, 0.9f, 0.1f, 0.999f, 0.001f, 3, 1e-8f, 1e-3f, 0.9999f};
    for (size_t i = 0; i < 4 * n; i++) { a[i] = b[i] = fabsf(w[i]); }
    imk_adamw_scalar(a, a + n, a + 2 * n, a + 3 * n, n, &step);
    WIDE(imk_adamw)(b, b + n, b + 2 * n, b + 3 * n, n, &step);
    expect(memcmp(a, b, 4 * n * sizeof *a) == 0, "adamw", n);
}

static void compare_attention(size_t W, size_t R) {
    for (size_t i = 0; i < IMK_PAGE * W; i++) {
        w[i] = random_float();
        x[i] = random_float();
    }
    imk_page_scores_scalar(a, IMK_PAGE, x, W, R, w, W, 0.1f);
    WIDE(imk_page_scores)(b, IMK_PAGE, x, W, R, w, W, 0.1f);
    expect_near("page_scores", a, b, IMK_PAGE * R, 1e-5f);
    memset(sums1, 0, sizeof sums1);
    memset(sums2, 0, sizeof sums2);
    imk_page_mix_scalar(sums1, W, a, IMK_PAGE, R, w, W, 37);
    WIDE(imk_page_mix)(sums2, W, a, IMK_PAGE, R, w, W, 37);
    expect_near("page_mix", sums1, sums2, W * R, 1e-4f);
}

int main(void) {
    const size_t blocks[] = {1, 2, 3, 18, 48}, tokens[] = {1, 2, 3, 8, 9, 17};
    for (size_t i = 0; i < 5; i++) {
        for (size_t j = 0; j < 6; j++) { compare_products(blocks[i], tokens[j]); }
    }
    compare_conversions();
    for (size_t n = 1; n < 100; n++) { compare_rows(n); }
    for (size_t W = 16; W <= 80; W += 16) {
        for (size_t R = 1; R <= 9; R++) { compare_attention(W, R); }
    }
    puts(differences ? "the kernels differ from their definition" : "all kernels agree with their definition");
    return differences != 0;
}
