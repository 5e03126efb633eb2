// Row operations in floats, sixteen lanes at a time, written once in the compiler's vector types.
// Included by one file an instruction set, which defines SUFFIX and FUNCTION (a target attribute, or nothing) and
// ROWS (query rows that the registers hold at once).

#include "CKernels.h"
#include "half.h"

#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define NAME(x) JOIN(x, SUFFIX)
#define INLINE static inline __attribute__((always_inline)) FUNCTION
enum { LANES = 16 };

typedef float f16x __attribute__((vector_size(LANES * 4), aligned(4)));
typedef int32_t i16x __attribute__((vector_size(LANES * 4), aligned(4)));
typedef uint16_t h16x __attribute__((vector_size(LANES * 2), aligned(2)));
typedef int8_t b16x __attribute__((vector_size(LANES), aligned(1)));

#define LOAD(p) (*(const f16x *)(p))
#define STORE(p, v) (*(f16x *)(p) = (v))
#define EVERY(x) ((f16x){} + (x))

INLINE float add_lanes(const f16x *v) {
    f16x x = *v;
    float a[8];
    for (int i = 0; i < 8; i++) { a[i] = x[i] + x[i + 8]; }
    return ((a[0] + a[4]) + (a[2] + a[6])) + ((a[1] + a[5]) + (a[3] + a[7]));
}

/// e^x to about 2 ulp: 2^n · 2^f with n = round(x · log₂ e) and a polynomial in f (Cephes' coefficients for expf).
/// Below −87 it gives e^−87, which is zero beside anything that it is added to; above 88, e^88.
INLINE void exponential(f16x *v) {
    f16x x = *v;
    x = __builtin_elementwise_min(__builtin_elementwise_max(x, EVERY(-87.0f)), EVERY(88.0f));
    const float shift = 0x1.8p23f;  // adding it rounds to an integer in the low bits
    f16x n = x * 1.44269504f + shift;
    i16x bits = (i16x)n << 23;
    n -= shift;
    f16x r = x - n * 0.693359375f;
    r = r + n * 2.12194440e-4f;
    f16x p = EVERY(1.9875691500e-4f);
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    *v = (f16x)((i16x)p + bits);
}

/// `rows` rows of x share each load of the weights; `rows` is a constant after inlining. The sums of a row are added in the
/// same order whatever its neighbours are.
INLINE void multiply_f32_tile(float *y, size_t y_stride, const float *w, const float *x, size_t k, const size_t rows) {
    f16x a[4] = {}, b[4] = {};
    size_t i = 0;
    for (; i + 2 * LANES <= k; i += 2 * LANES) {
        f16x w0 = LOAD(w + i), w1 = LOAD(w + i + LANES);
        for (size_t r = 0; r < rows; r++) {
            a[r] += w0 * LOAD(x + r * k + i);
            b[r] += w1 * LOAD(x + r * k + i + LANES);
        }
    }
    for (size_t r = 0; r < rows; r++) {
        f16x both = a[r] + b[r];
        float total = add_lanes(&both);
        for (size_t j = i; j < k; j++) { total += w[j] * x[r * k + j]; }
        y[r * y_stride] = total;
    }
}

FUNCTION void NAME(imk_multiply_f32)(float *y, size_t y_stride, const float *w, const float *x, size_t k, size_t T) {
    size_t t = 0;
    for (; t + 4 <= T; t += 4) { multiply_f32_tile(y + t * y_stride, y_stride, w, x + t * k, k, 4); }
    for (; t < T; t++) { multiply_f32_tile(y + t * y_stride, y_stride, w, x + t * k, k, 1); }
}

FUNCTION void NAME(imk_f16_to_f32)(float *out, const uint16_t *in, size_t n) {
    size_t i = 0;
#if defined(__x86_64__) || defined(__aarch64__)
    typedef _Float16 half16x __attribute__((vector_size(LANES * 2), aligned(2)));
    for (; i + LANES <= n; i += LANES) { STORE(out + i, __builtin_convertvector(*(const half16x *)(in + i), f16x)); }
#endif
    for (; i < n; i++) { out[i] = imk_f16_value(in[i]); }
}

FUNCTION void NAME(imk_bf16_to_f32)(float *out, const uint16_t *in, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        i16x bits = __builtin_convertvector(*(const h16x *)(in + i), i16x) << 16;
        STORE(out + i, (f16x)bits);
    }
    for (; i < n; i++) { out[i] = imk_bf16_value(in[i]); }
}

FUNCTION void NAME(imk_quantize)(int8_t *q, float *scale, float *sum, float *rest, const float *x, size_t n) {
    const float shift = 0x1.8p23f;
    for (size_t b = 0; b < n / IMK_BLOCK; b++, x += IMK_BLOCK, q += IMK_TILE * IMK_BLOCK) {
        f16x x0 = LOAD(x), x1 = LOAD(x + LANES);
        f16x m = __builtin_elementwise_max(__builtin_elementwise_abs(x0), __builtin_elementwise_abs(x1));
        float largest = __builtin_reduce_max(m);
        float d = largest / 127, inverse = largest > 1e-35f ? 127 / largest : 0;  // no infinities from dust
        // At most 127 in size, so adding 1.5 · 2²³ rounds to the nearest integer, ties to even.
        f16x r0 = x0 * inverse + shift, r1 = x1 * inverse + shift;
        i16x i0 = (i16x)r0 - 0x4b400000, i1 = (i16x)r1 - 0x4b400000;
        *(b16x *)q = __builtin_convertvector(i0, b16x);
        *(b16x *)(q + LANES) = __builtin_convertvector(i1, b16x);
        if (rest) {
            STORE(rest + b * IMK_BLOCK, x0 - __builtin_convertvector(i0, f16x) * d);
            STORE(rest + b * IMK_BLOCK + LANES, x1 - __builtin_convertvector(i1, f16x) * d);
        }
        scale[b * IMK_TILE] = d;
        sum[b * IMK_TILE] = d * (float)__builtin_reduce_add(i0 + i1);
    }
}

FUNCTION void NAME(imk_rms_norm)(float *out, const float *x, const float *weight, size_t n, float epsilon) {
    f16x a = {};
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) { a += LOAD(x + i) * LOAD(x + i); }
    float squares = add_lanes(&a);
    for (; i < n; i++) { squares += x[i] * x[i]; }
    float factor = 1 / __builtin_sqrtf(squares / (float)n + epsilon);
    for (i = 0; i + LANES <= n; i += LANES) { STORE(out + i, LOAD(x + i) * factor * LOAD(weight + i)); }
    for (; i < n; i++) { out[i] = x[i] * factor * weight[i]; }
}

FUNCTION void NAME(imk_silu_multiply)(float *gate, const float *up, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        // Below −88 the result is as good as zero; the exponential stops growing there.
        f16x g = __builtin_elementwise_max(LOAD(gate + i), EVERY(-88.0f)), e = -g;
        exponential(&e);
        STORE(gate + i, g / (1.0f + e) * LOAD(up + i));
    }
    for (; i < n; i++) { gate[i] = gate[i] / (1 + (float)__builtin_exp(-gate[i])) * up[i]; }
}

FUNCTION void NAME(imk_silu_multiply_gradient)(float *gate, float *up, float *hidden, const float *dh, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        f16x g = __builtin_elementwise_max(LOAD(gate + i), EVERY(-88.0f)), e = -g, u = LOAD(up + i), d = LOAD(dh + i);
        exponential(&e);
        f16x sigma = 1.0f / (1.0f + e), silu = g * sigma;
        STORE(hidden + i, silu * u);
        STORE(up + i, d * silu);
        STORE(gate + i, d * u * sigma * (1.0f + g * (1.0f - sigma)));
    }
    if (i < n) { imk_silu_multiply_gradient_scalar(gate + i, up + i, hidden + i, dh + i, n - i); }
}

FUNCTION float NAME(imk_rms_norm_gradient)(float *dx, const float *x, const float *weight, const float *dy, size_t n,
                                           float epsilon) {
    f16x a = {}, b = {};
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        f16x v = LOAD(x + i);
        a += v * v;
        b += LOAD(dy + i) * LOAD(weight + i) * v;
    }
    float squares = add_lanes(&a), along = add_lanes(&b);
    for (; i < n; i++) {
        squares += x[i] * x[i];
        along += dy[i] * weight[i] * x[i];
    }
    float factor = 1 / __builtin_sqrtf(squares / (float)n + epsilon);
    float back = along * factor * factor * factor / (float)n;
    for (i = 0; i + LANES <= n; i += LANES) {
        STORE(dx + i, LOAD(dx + i) + LOAD(dy + i) * LOAD(weight + i) * factor - LOAD(x + i) * back);
    }
    for (; i < n; i++) { dx[i] += dy[i] * weight[i] * factor - x[i] * back; }
    return factor;
}

FUNCTION void NAME(imk_add)(float *x, const float *y, size_t n) {
    for (size_t i = 0; i < n; i++) { x[i] += y[i]; }
}

FUNCTION float NAME(imk_softmax)(float *x, size_t n) {
    float largest = -__builtin_inff(), total = 0;
    size_t i = 0;
    if (n >= LANES) {
        f16x m = LOAD(x);
        for (i = LANES; i + LANES <= n; i += LANES) {
            f16x v = LOAD(x + i);
            m = __builtin_elementwise_max(m, v);
        }
        largest = __builtin_reduce_max(m);
    }
    for (; i < n; i++) {
        if (x[i] > largest) { largest = x[i]; }
    }
    f16x sums = {};
    for (i = 0; i + LANES <= n; i += LANES) {
        f16x e = LOAD(x + i) - largest;
        exponential(&e);
        STORE(x + i, e);
        sums += e;
    }
    total = add_lanes(&sums);
    for (; i < n; i++) {
        x[i] = (float)__builtin_exp(x[i] - largest);
        total += x[i];
    }
    float inverse = 1 / total;
    for (i = 0; i < n; i++) { x[i] *= inverse; }
    return largest + (float)__builtin_log(total);
}

/// `rows` query rows against 32 positions at a time; `rows` is a constant after inlining.
INLINE void scores_tile(float *s, size_t s_stride, const float *q, size_t q_stride, const float *keys, size_t W,
                        float scale, const size_t rows) {
    for (size_t p = 0; p < IMK_PAGE; p += 2 * LANES) {
        f16x a[ROWS] = {}, b[ROWS] = {};
        for (size_t i = 0; i < W; i++) {
            f16x k0 = LOAD(keys + i * IMK_PAGE + p), k1 = LOAD(keys + i * IMK_PAGE + p + LANES);
            for (size_t r = 0; r < rows; r++) {
                float x = q[r * q_stride + i];
                a[r] += x * k0;
                b[r] += x * k1;
            }
        }
        for (size_t r = 0; r < rows; r++) {
            STORE(s + r * s_stride + p, a[r] * scale);
            STORE(s + r * s_stride + p + LANES, b[r] * scale);
        }
    }
}

FUNCTION void NAME(imk_page_scores)(float *s, size_t s_stride, const float *q, size_t q_stride, size_t R,
                                    const float *keys, size_t W, float scale) {
    size_t r = 0;
    for (; r + ROWS <= R; r += ROWS) { scores_tile(s + r * s_stride, s_stride, q + r * q_stride, q_stride, keys, W, scale, ROWS); }
    if (ROWS > 3 && r + 3 == R) { scores_tile(s + r * s_stride, s_stride, q + r * q_stride, q_stride, keys, W, scale, 3); r += 3; }
    for (; r < R; r++) { scores_tile(s + r * s_stride, s_stride, q + r * q_stride, q_stride, keys, W, scale, 1); }
}

INLINE void mix_tile(float *out, size_t out_stride, const float *s, size_t s_stride, const float *values, size_t W,
                     size_t positions, const size_t rows) {
    size_t i = 0;
    for (; i + 2 * LANES <= W; i += 2 * LANES) {
        f16x a[ROWS], b[ROWS];
        for (size_t r = 0; r < rows; r++) {
            a[r] = LOAD(out + r * out_stride + i);
            b[r] = LOAD(out + r * out_stride + i + LANES);
        }
        for (size_t p = 0; p < positions; p++) {
            f16x v0 = LOAD(values + p * W + i), v1 = LOAD(values + p * W + i + LANES);
            for (size_t r = 0; r < rows; r++) {
                a[r] += s[r * s_stride + p] * v0;
                b[r] += s[r * s_stride + p] * v1;
            }
        }
        for (size_t r = 0; r < rows; r++) {
            STORE(out + r * out_stride + i, a[r]);
            STORE(out + r * out_stride + i + LANES, b[r]);
        }
    }
    for (; i < W; i++) {
        for (size_t r = 0; r < rows; r++) {
            float total = out[r * out_stride + i];
            for (size_t p = 0; p < positions; p++) { total += s[r * s_stride + p] * values[p * W + i]; }
            out[r * out_stride + i] = total;
        }
    }
}

FUNCTION void NAME(imk_page_mix)(float *out, size_t out_stride, const float *s, size_t s_stride, size_t R,
                                 const float *values, size_t W, size_t positions) {
    size_t r = 0;
    for (; r + ROWS <= R; r += ROWS) { mix_tile(out + r * out_stride, out_stride, s + r * s_stride, s_stride, values, W, positions, ROWS); }
    if (ROWS > 3 && r + 3 == R) { mix_tile(out + r * out_stride, out_stride, s + r * s_stride, s_stride, values, W, positions, 3); r += 3; }
    for (; r < R; r++) { mix_tile(out + r * out_stride, out_stride, s + r * s_stride, s_stride, values, W, positions, 1); }
}
