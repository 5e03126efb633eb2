// Products of packed weight rows with quantised activations: the definition.

#include "CKernels.h"
#include "half.h"

void imk_multiply_q4_scalar(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t t = 0; t < T; t++) {
        for (size_t r = 0; r < IMK_GROUP; r++) {
            float total = 0;
            for (size_t b = 0; b < blocks; b++) {
                size_t at = imk_block_at(t, b, blocks);
                const int8_t *a = x.q + at * IMK_BLOCK;
                int32_t dot = 0;
                for (size_t j = 0; j < 16; j++) {
                    uint8_t byte = w[b].q[j / 4][r][j % 4];
                    dot += (byte & 15) * a[j] + (byte >> 4) * a[j + 16];
                }
                // Σ (scale·q + min) · a, with a = x.scale · x.q
                total += imk_f16_value(w[b].scale[r]) * x.scale[at] * (float)dot
                       + imk_f16_value(w[b].min[r]) * x.sum[at];
            }
            y[t * stride + r] = total;
        }
    }
}

void imk_multiply_q8_scalar(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t t = 0; t < T; t++) {
        for (size_t r = 0; r < IMK_GROUP; r++) {
            float total = 0;
            for (size_t b = 0; b < blocks; b++) {
                size_t at = imk_block_at(t, b, blocks);
                const int8_t *a = x.q + at * IMK_BLOCK;
                int32_t dot = 0;
                for (size_t j = 0; j < IMK_BLOCK; j++) { dot += w[b].q[j / 4][r][j % 4] * a[j]; }
                total += imk_f16_value(w[b].scale[r]) * x.scale[at] * (float)dot;
            }
            y[t * stride + r] = total;
        }
    }
}
