// Row operations in floats: the definitions. vector_wide.h holds the same for wide registers.

#include "CKernels.h"
#include "half.h"

void imk_multiply_f32_scalar(float *y, size_t y_stride, const float *w, const float *x, size_t k, size_t T) {
    for (size_t t = 0; t < T; t++) {
        float total = 0;
        for (size_t i = 0; i < k; i++) { total += w[i] * x[t * k + i]; }
        y[t * y_stride] = total;
    }
}

void imk_f16_to_f32_scalar(float *out, const uint16_t *in, size_t n) {
    for (size_t i = 0; i < n; i++) { out[i] = imk_f16_value(in[i]); }
}

void imk_bf16_to_f32_scalar(float *out, const uint16_t *in, size_t n) {
    for (size_t i = 0; i < n; i++) { out[i] = imk_bf16_value(in[i]); }
}

void imk_quantize_scalar(int8_t *q, float *scale, float *sum, float *rest, const float *x, size_t n) {
    for (size_t b = 0; b < n / IMK_BLOCK; b++, x += IMK_BLOCK, q += IMK_TILE * IMK_BLOCK) {
        float largest = 0;
        for (size_t i = 0; i < IMK_BLOCK; i++) {
            float magnitude = __builtin_fabsf(x[i]);
            if (magnitude > largest) { largest = magnitude; }
        }
        float d = largest / 127, inverse = largest > 1e-35f ? 127 / largest : 0;  // no infinities from dust
        int32_t total = 0;
        for (size_t i = 0; i < IMK_BLOCK; i++) {
            q[i] = (int8_t)__builtin_rintf(x[i] * inverse);  // to nearest, ties to even
            total += q[i];
        }
        for (size_t i = 0; rest && i < IMK_BLOCK; i++) { rest[b * IMK_BLOCK + i] = x[i] - d * (float)q[i]; }
        scale[b * IMK_TILE] = d;
        sum[b * IMK_TILE] = d * (float)total;
    }
}

void imk_rms_norm_scalar(float *out, const float *x, const float *weight, size_t n, float epsilon) {
    float squares = 0;
    for (size_t i = 0; i < n; i++) { squares += x[i] * x[i]; }
    float factor = 1 / __builtin_sqrtf(squares / (float)n + epsilon);
    for (size_t i = 0; i < n; i++) { out[i] = x[i] * factor * weight[i]; }
}

void imk_silu_multiply_scalar(float *gate, const float *up, size_t n) {
    for (size_t i = 0; i < n; i++) { gate[i] = gate[i] / (1 + (float)__builtin_exp(-gate[i])) * up[i]; }
}

void imk_silu_multiply_gradient_scalar(float *gate, float *up, float *hidden, const float *dh, size_t n) {
    for (size_t i = 0; i < n; i++) {
        float g = gate[i], u = up[i], d = dh[i];
        float sigma = 1 / (1 + (float)__builtin_exp(-g)), silu = g * sigma;
        hidden[i] = silu * u;
        up[i] = d * silu;
        gate[i] = d * u * sigma * (1 + g * (1 - sigma));  // SiLU′ = σ (1 + g (1 − σ))
    }
}

float imk_rms_norm_gradient_scalar(float *dx, const float *x, const float *weight, const float *dy, size_t n, float epsilon) {
    float squares = 0, along = 0;
    for (size_t i = 0; i < n; i++) {
        squares += x[i] * x[i];
        along += dy[i] * weight[i] * x[i];
    }
    float factor = 1 / __builtin_sqrtf(squares / (float)n + epsilon);
    float back = along * factor * factor * factor / (float)n;
    for (size_t i = 0; i < n; i++) { dx[i] += dy[i] * weight[i] * factor - x[i] * back; }
    return factor;
}

void imk_add_scalar(float *x, const float *y, size_t n) {
    for (size_t i = 0; i < n; i++) { x[i] += y[i]; }
}

float imk_softmax_scalar(float *x, size_t n) {
    float largest = -__builtin_inff(), total = 0;
    for (size_t i = 0; i < n; i++) {
        if (x[i] > largest) { largest = x[i]; }
    }
    for (size_t i = 0; i < n; i++) {
        x[i] = (float)__builtin_exp(x[i] - largest);
        total += x[i];
    }
    for (size_t i = 0; i < n; i++) { x[i] /= total; }
    return largest + (float)__builtin_log(total);
}

void imk_page_scores_scalar(float *s, size_t s_stride, const float *q, size_t q_stride, size_t R, const float *keys,
                            size_t W, float scale) {
    for (size_t r = 0; r < R; r++) {
        for (size_t p = 0; p < IMK_PAGE; p++) {
            float dot = 0;
            for (size_t i = 0; i < W; i++) { dot += q[r * q_stride + i] * keys[i * IMK_PAGE + p]; }
            s[r * s_stride + p] = dot * scale;
        }
    }
}

void imk_page_mix_scalar(float *out, size_t out_stride, const float *s, size_t s_stride, size_t R, const float *values,
                         size_t W, size_t positions) {
    for (size_t r = 0; r < R; r++) {
        for (size_t p = 0; p < positions; p++) {
            for (size_t i = 0; i < W; i++) { out[r * out_stride + i] += s[r * s_stride + p] * values[p * W + i]; }
        }
    }
}
