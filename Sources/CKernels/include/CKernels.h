// CKernels: the inner loops of the engine. No files, no allocation, no threads, no globals.
//
// Letters: n elements of a row, k columns of a weight matrix, T rows of activations ("tokens"),
// R query rows, W head width. Pointers must not overlap unless a comment says so; any alignment works.
// Each kernel has a definition (suffix _scalar) and variants for wider registers that agree with it:
// integer results exactly, float results up to the order of additions.

#pragma once
#include <stddef.h>
#include <stdint.h>

enum {
    IMK_BLOCK = 32,      // elements that share one scale, in weights and in quantised activations
    IMK_GROUP = 16,      // weight rows packed side by side, one per 32-bit lane
    IMK_TILE = 8,        // tokens whose activations lie side by side
    IMK_PAGE = 64,       // positions of one page of keys and values
    IMK_PANEL = 48,      // columns of a product that lie side by side
    IMK_STRIP = 8,       // rows of a product that are computed at once
    IMK_TILE_STRIP = 32, // the same on tiles
};

/// 16 rows × 32 columns of 4-bit weights: weight = scale · q + min, q in 0…15.
/// Byte [v][row][i] holds columns 4v + i (low nibble) and 16 + 4v + i (high nibble).
typedef struct {
    uint16_t scale[IMK_GROUP];  // IEEE half
    uint16_t min[IMK_GROUP];    // IEEE half
    uint8_t q[4][IMK_GROUP][4];
} imk_q4_group;
_Static_assert(sizeof(imk_q4_group) == 320, "as many bytes as sixteen Q4_1 blocks");

/// 16 rows × 32 columns of 8-bit weights: weight = scale · q, q in −128…127.
/// Byte [v][row][i] holds column 4v + i.
typedef struct {
    uint16_t scale[IMK_GROUP];  // IEEE half
    int8_t q[8][IMK_GROUP][4];
} imk_q8_group;
_Static_assert(sizeof(imk_q8_group) == 544, "as many bytes as sixteen Q8_0 blocks");

/// T rows of activations in 8 bits: x ≈ scale · q; sum = scale · Σ q over the block.
/// Eight tokens lie side by side, block by block, so that a kernel that takes eight at once reads straight on.
typedef struct {
    const int8_t *q;     // [T / 8, k / 32, 8, 32], T rounded up to whole tiles
    const float *scale;  // [T / 8, k / 32, 8]
    const float *sum;    // [T / 8, k / 32, 8]
} imk_q8_rows;

/// Number of the block `b` of token `t` among all blocks of such rows.
static inline size_t imk_block_at(size_t t, size_t b, size_t blocks) {
    return (t / IMK_TILE * blocks + b) * IMK_TILE + t % IMK_TILE;
}

/// The instruction sets a variant may need. Scalar runs everywhere.
typedef enum { IMK_SCALAR = 0, IMK_AVX2 = 1, IMK_AVX512 = 2, IMK_NEON = 3, IMK_WASM = 4 } imk_variant;
int imk_supports(imk_variant variant);

// Packing: `rows` (≤ 16) consecutive rows in the file's layout, `stride` bytes apart, become `blocks` groups.
// Missing rows are zero. Q4_0 gets min = −8 · scale.
void imk_pack_q4_0(imk_q4_group *out, const uint8_t *rows_bytes, size_t rows, size_t stride, size_t blocks);
void imk_pack_q4_1(imk_q4_group *out, const uint8_t *rows_bytes, size_t rows, size_t stride, size_t blocks);
void imk_pack_q8_0(imk_q8_group *out, const uint8_t *rows_bytes, size_t rows, size_t stride, size_t blocks);

/// One row in the file's layout to floats: `blocks` blocks of 32.
void imk_unpack_q4_0(float *out, const uint8_t *bytes, size_t blocks);
void imk_unpack_q4_1(float *out, const uint8_t *bytes, size_t blocks);
void imk_unpack_q8_0(float *out, const uint8_t *bytes, size_t blocks);

/// Tells the processor that this is a waiting loop.
static inline void imk_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

// Libm by name, for targets without a C library's headers.
double imk_sin(double x);
double imk_cos(double x);
double imk_pow(double base, double exponent);
double imk_exp(double x);
double imk_log(double x);

#define IMK_DECLARE(SUFFIX)                                                                                            \
    /* y[t * stride + r] = Σ w[r, :] · x[t, :] for the 16 rows of one group, all T tokens. */                          \
    void imk_multiply_q4_##SUFFIX(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t T); \
    void imk_multiply_q8_##SUFFIX(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t T); \
    /* y[t * y_stride] = dot(w, x + t * k) for T tokens. */                                                            \
    void imk_multiply_f32_##SUFFIX(float *y, size_t y_stride, const float *w, const float *x, size_t k, size_t T);     \
    void imk_f16_to_f32_##SUFFIX(float *out, const uint16_t *in, size_t n);                                            \
    void imk_bf16_to_f32_##SUFFIX(float *out, const uint16_t *in, size_t n);                                           \
    /* Rounds one token's n (a multiple of 32) floats to 8 bits, block by block: scale = max |x| / 127.                \
       The results stand IMK_TILE blocks apart, as in imk_q8_rows. What rounding has cut off goes to `rest`, unless     \
       that is null; `rest` may be x. */                                                                               \
    void imk_quantize_##SUFFIX(int8_t *q, float *scale, float *sum, float *rest, const float *x, size_t n);            \
    /* out = x / √(mean(x²) + epsilon) ⊙ weight. out may be x. */                                                      \
    void imk_rms_norm_##SUFFIX(float *out, const float *x, const float *weight, size_t n, float epsilon);              \
    /* gate = SiLU(gate) ⊙ up, SiLU(g) = g / (1 + e^−g). */                                                            \
    void imk_silu_multiply_##SUFFIX(float *gate, const float *up, size_t n);                                           \
    /* The gradients of h = SiLU(g) ⊙ u, given dh, in place of their values: gate and up become dg and du. Writes h to \
       `hidden`, which may be dh. */                                                                                   \
    void imk_silu_multiply_gradient_##SUFFIX(float *gate, float *up, float *hidden, const float *dh, size_t n);        \
    /* dx += the gradient of y = x · r ⊙ weight, r = 1 / √(mean(x²) + epsilon), given dy. Returns r. */                \
    float imk_rms_norm_gradient_##SUFFIX(float *dx, const float *x, const float *weight, const float *dy, size_t n,    \
                                         float epsilon);                                                               \
    void imk_add_##SUFFIX(float *x, const float *y, size_t n);                                                         \
    /* In place; returns the logarithm of the sum of exponentials. n = 0 gives −∞. */                                  \
    float imk_softmax_##SUFFIX(float *x, size_t n);                                                                    \
    /* s[r * s_stride + p] = scale · dot(q[r, :], key p) for the 64 positions of a page; keys are [W, 64]. */          \
    void imk_page_scores_##SUFFIX(float *s, size_t s_stride, const float *q, size_t q_stride, size_t R,                \
                                  const float *keys, size_t W, float scale);                                           \
    /* out[r, :] += Σ_p s[r, p] · values[p, :] for the first `positions` of a page; values are [64, W], W % 16 = 0. */ \
    void imk_page_mix_##SUFFIX(float *out, size_t out_stride, const float *s, size_t s_stride, size_t R,               \
                               const float *values, size_t W, size_t positions);

IMK_DECLARE(scalar)
IMK_DECLARE(avx2)
IMK_DECLARE(avx512)
IMK_DECLARE(neon)
IMK_DECLARE(wasm)

// Large products, c[rows, columns] (+)= a·b. The factors are packed in units of 32 bits: a float, or two neighbours along k
// in bfloat16 (k rounded up to whole units, zero where there is nothing).
//   a is in strips [⌈rows / IMK_STRIP⌉, units, IMK_STRIP],
//   b in panels of at most IMK_PANEL columns, [units, lanes], lanes = 16⌈columns / 16⌉, zero where there is no column.

/// To bfloat16: to nearest, ties to even. NaN stays NaN; subnormal numbers become zero.
uint16_t imk_bf16_rounded(float x);

/// Whether products in bfloat16 run at all on this processor's vector units, and whether they are the faster ones.
int imk_supports_bf16(void);
int imk_prefers_bf16(void);

/// Whether the processor has tiles of bfloat16 (AMX-BF16) and the system lets this process use them. Asks the system for
/// that, so call it before the first product; once is enough.
int imk_enables_amx(void);

#define IMK_DECLARE_PRODUCTS(SUFFIX)                                                                                   \
    /* Strips times one panel. The results overwrite c, or are added to it if `adding`. */                             \
    void imk_product_##SUFFIX(float *c, size_t c_stride, const void *strips, const void *panel, size_t units,          \
                              size_t rows, size_t columns, int adding);                                                \
    /* Strips (lanes = IMK_STRIP) or panels, from `count` rows of k floats, one lane a row. */                         \
    void imk_pack_rows_##SUFFIX(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k);    \
    /* The same from `count` columns, one lane a column. */                                      \
    void imk_pack_columns_##SUFFIX(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k);

IMK_DECLARE_PRODUCTS(f32_scalar)
IMK_DECLARE_PRODUCTS(f32_avx512)
IMK_DECLARE_PRODUCTS(bf16_scalar)
IMK_DECLARE_PRODUCTS(bf16_avx512)

// The same on tiles, which hold 16 rows of 16 units: k is rounded up to whole tiles (32 numbers), zero where there is
// nothing. Strips are of 32 rows, one tile after another: [⌈rows / 32⌉, 2, units / 16, 16 rows, 16 units]; panels as above.
// Between calls a thread has no tiles in use.
void imk_product_bf16_amx(float *c, size_t c_stride, const void *strips, const void *panel, size_t units, size_t rows,
                          size_t columns, int adding);
void imk_pack_panel_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k);
void imk_pack_panel_columns_bf16_amx(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k);
void imk_pack_strip_rows_bf16_amx(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k);
void imk_pack_strip_columns_bf16_amx(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k);

/// What is the same for all numbers of one step of AdamW (Loshchilov & Hutter 2019, arXiv:1711.05101, Alg. 2):
/// g = gradient · scale, m = keep_first · m + add_first · g, v = keep_second · v + add_second · g²,
/// x = keep_value · x − rate · m / (√v · root_scale + epsilon).
typedef struct {
    float scale, keep_first, add_first, keep_second, add_second, root_scale, epsilon, rate, keep_value;
} imk_adamw_factors;

#define IMK_DECLARE_ADAMW(SUFFIX)                                                                                      \
    /* One step on n numbers x with moments `first` (m) and `second` (v); the gradient is zero afterwards.             \
       Every variant gives the same bits. */                                                                           \
    void imk_adamw_##SUFFIX(float *x, float *gradient, float *first, float *second, size_t n, const imk_adamw_factors *f);

IMK_DECLARE_ADAMW(scalar)
IMK_DECLARE_ADAMW(avx2)
IMK_DECLARE_ADAMW(avx512)
IMK_DECLARE_ADAMW(neon)
IMK_DECLARE_ADAMW(wasm)
