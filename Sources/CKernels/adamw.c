// The step of AdamW, number by number: the definition, and the same in vectors. No product is fused with a sum, so that all
// variants give the same bits.

#include "CKernels.h"
#pragma clang fp contract(off)

typedef float f16x __attribute__((vector_size(64), aligned(4)));
#define LOAD(p) (*(const f16x *)(p))
#define STORE(p, v) (*(f16x *)(p) = (v))

void imk_adamw_scalar(float *x, float *gradient, float *first, float *second, size_t n, const imk_adamw_factors *f) {
    for (size_t i = 0; i < n; i++) {
        float g = gradient[i] * f->scale;
        first[i] = f->keep_first * first[i] + f->add_first * g;
        second[i] = f->keep_second * second[i] + f->add_second * (g * g);
        float step = f->rate * first[i] / (__builtin_elementwise_sqrt(second[i]) * f->root_scale + f->epsilon);
        x[i] = f->keep_value * x[i] - step;
        gradient[i] = 0;
    }
}

#define DEFINE(SUFFIX, FUNCTION)                                                                                       \
    FUNCTION void imk_adamw_##SUFFIX(float *x, float *gradient, float *first, float *second, size_t n,                \
                                     const imk_adamw_factors *f) {                                                     \
        size_t i = 0;                                                                                                  \
        for (; i + 16 <= n; i += 16) {                                                                                 \
            f16x g = LOAD(gradient + i) * f->scale;                                                                    \
            f16x m = f->keep_first * LOAD(first + i) + f->add_first * g;                                               \
            f16x v = f->keep_second * LOAD(second + i) + f->add_second * (g * g);                                      \
            f16x step = f->rate * m / (__builtin_elementwise_sqrt(v) * f->root_scale + f->epsilon);                    \
            STORE(first + i, m);                                                                                       \
            STORE(second + i, v);                                                                                      \
            STORE(x + i, f->keep_value * LOAD(x + i) - step);                                                          \
            STORE(gradient + i, (f16x){});                                                                             \
        }                                                                                                              \
        imk_adamw_scalar(x + i, gradient + i, first + i, second + i, n - i, f);                                        \
    }

#if defined(__x86_64__)
DEFINE(avx2, __attribute__((target("avx2,fma"))))
DEFINE(avx512, __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))))
#elif defined(__aarch64__)
DEFINE(neon, )
#elif defined(__wasm_simd128__)
DEFINE(wasm, )
#endif
