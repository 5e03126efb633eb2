// Products of large matrices: the definitions. product_wide.h holds the same for AVX-512.

#include "CKernels.h"
#include "half.h"

/// To nearest, ties to even; NaN stays NaN; what is too small for a normal float becomes zero, as the processors do it.
uint16_t imk_bf16_rounded(float x) {
    union { float value; uint32_t bits; } u = {x};
    uint32_t magnitude = u.bits & 0x7fffffffu;
    if (magnitude > 0x7f800000u) { return (uint16_t)(u.bits >> 16 | 0x40); }
    if (magnitude < 0x00800000u) { return (uint16_t)((u.bits & 0x80000000u) >> 16); }
    return (uint16_t)((u.bits + 0x7fff + (u.bits >> 16 & 1)) >> 16);
}

void imk_product_f32_scalar(float *c, size_t c_stride, const void *strips, const void *panel, size_t units, size_t rows,
                            size_t columns, int adding) {
    const float *a = strips, *b = panel;
    size_t lanes = (columns + IMK_GROUP - 1) / IMK_GROUP * IMK_GROUP;
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++) {
            float sum = 0;
            for (size_t p = 0; p < units; p++) {
                sum += a[(i / IMK_STRIP * units + p) * IMK_STRIP + i % IMK_STRIP] * b[p * lanes + j];
            }
            c[i * c_stride + j] = adding ? c[i * c_stride + j] + sum : sum;
        }
    }
}

/// Where unit `p` of row or column `j` lies among strips or panels of so many lanes.
static size_t packed_at(size_t j, size_t p, size_t lanes, size_t units) { return (j / lanes * units + p) * lanes + j % lanes; }

static size_t whole(size_t count, size_t lanes) { return (count + lanes - 1) / lanes * lanes; }

void imk_pack_rows_f32_scalar(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    for (size_t j = 0; j < whole(count, lanes); j++) {
        for (size_t p = 0; p < k; p++) { ((float *)out)[packed_at(j, p, lanes, k)] = j < count ? rows[j * stride + p] : 0; }
    }
}

void imk_pack_columns_f32_scalar(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k) {
    for (size_t j = 0; j < whole(count, lanes); j++) {
        for (size_t p = 0; p < k; p++) { ((float *)out)[packed_at(j, p, lanes, k)] = j < count ? columns[p * stride + j] : 0; }
    }
}

void imk_product_bf16_scalar(float *c, size_t c_stride, const void *strips, const void *panel, size_t units, size_t rows,
                             size_t columns, int adding) {
    const uint16_t *a = strips, *b = panel;
    size_t lanes = (columns + IMK_GROUP - 1) / IMK_GROUP * IMK_GROUP;
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++) {
            float sum = 0;
            for (size_t p = 0; p < units; p++) {
                const uint16_t *x = a + 2 * ((i / IMK_STRIP * units + p) * IMK_STRIP + i % IMK_STRIP), *y = b + 2 * (p * lanes + j);
                sum += imk_bf16_value(x[0]) * imk_bf16_value(y[0]);
                sum += imk_bf16_value(x[1]) * imk_bf16_value(y[1]);
            }
            c[i * c_stride + j] = adding ? c[i * c_stride + j] + sum : sum;
        }
    }
}

void imk_pack_rows_bf16_scalar(void *out, size_t lanes, const float *rows, size_t stride, size_t count, size_t k) {
    size_t units = (k + 1) / 2;
    for (size_t j = 0; j < whole(count, lanes); j++) {
        for (size_t p = 0; p < 2 * units; p++) {
            uint16_t value = j < count && p < k ? imk_bf16_rounded(rows[j * stride + p]) : 0;
            ((uint16_t *)out)[packed_at(j, p / 2, lanes, units) * 2 + p % 2] = value;
        }
    }
}

void imk_pack_columns_bf16_scalar(void *out, size_t lanes, const float *columns, size_t stride, size_t count, size_t k) {
    size_t units = (k + 1) / 2;
    for (size_t j = 0; j < whole(count, lanes); j++) {
        for (size_t p = 0; p < 2 * units; p++) {
            uint16_t value = j < count && p < k ? imk_bf16_rounded(columns[p * stride + j]) : 0;
            ((uint16_t *)out)[packed_at(j, p / 2, lanes, units) * 2 + p % 2] = value;
        }
    }
}
