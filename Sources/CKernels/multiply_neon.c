// Packed weight rows times quantised activations with NEON's dot product: four rows a register, four registers a group.

#if defined(__aarch64__) && defined(__ARM_FEATURE_DOTPROD)
#include <arm_neon.h>
#include "CKernels.h"

static inline float32x4_t halves(const uint16_t *h) { return vcvt_f32_f16(vreinterpret_f16_u16(vld1_u16(h))); }

static inline int8x16_t four(const int8_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, 4);
    return vreinterpretq_s8_s32(vdupq_n_s32(bits));
}

void imk_multiply_q4_neon(float *y, size_t stride, const imk_q4_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t t = 0; t < T; t++) {
        for (size_t r = 0; r < IMK_GROUP; r += 4) {
            float32x4_t total = vdupq_n_f32(0);
            for (size_t b = 0; b < blocks; b++) {
                size_t at = imk_block_at(t, b, blocks);
                const int8_t *a = x.q + at * IMK_BLOCK;
                int32x4_t dot = vdupq_n_s32(0);
                for (size_t v = 0; v < 4; v++) {
                    uint8x16_t bytes = vld1q_u8(w[b].q[v][r]);
                    dot = vdotq_s32(dot, vreinterpretq_s8_u8(vandq_u8(bytes, vdupq_n_u8(15))), four(a + 4 * v));
                    dot = vdotq_s32(dot, vreinterpretq_s8_u8(vshrq_n_u8(bytes, 4)), four(a + 16 + 4 * v));
                }
                total = vfmaq_f32(total, vcvtq_f32_s32(dot), vmulq_n_f32(halves(w[b].scale + r), x.scale[at]));
                total = vfmaq_n_f32(total, halves(w[b].min + r), x.sum[at]);
            }
            vst1q_f32(y + t * stride + r, total);
        }
    }
}

void imk_multiply_q8_neon(float *y, size_t stride, const imk_q8_group *w, size_t blocks, imk_q8_rows x, size_t T) {
    for (size_t t = 0; t < T; t++) {
        for (size_t r = 0; r < IMK_GROUP; r += 4) {
            float32x4_t total = vdupq_n_f32(0);
            for (size_t b = 0; b < blocks; b++) {
                size_t at = imk_block_at(t, b, blocks);
                int32x4_t dot = vdupq_n_s32(0);
                for (size_t v = 0; v < 8; v++) {
                    dot = vdotq_s32(dot, vld1q_s8(w[b].q[v][r]), four(x.q + at * IMK_BLOCK + 4 * v));
                }
                total = vfmaq_f32(total, vcvtq_f32_s32(dot), vmulq_n_f32(halves(w[b].scale + r), x.scale[at]));
            }
            vst1q_f32(y + t * stride + r, total);
        }
    }
}
#endif
