// IEEE half and bfloat16 to float, by bits: the definition that the wide variants are tested against.

#pragma once
#include <stdint.h>

static inline float imk_bits_to_f32(uint32_t bits) {
    union { uint32_t bits; float value; } u = {bits};
    return u.value;
}

static inline float imk_bf16_value(uint16_t h) { return imk_bits_to_f32((uint32_t)h << 16); }

static inline float imk_f16_value(uint16_t h) {
    uint32_t sign = (uint32_t)(h & 0x8000) << 16, exponent = (h >> 10) & 31, fraction = h & 1023;
    if (exponent == 31) { return imk_bits_to_f32(sign | 0x7f800000u | fraction << 13); }  // infinity, NaN
    if (exponent == 0) {                                                                  // zero, subnormal
        float magnitude = (float)fraction * 0x1p-24f;
        return sign ? -magnitude : magnitude;
    }
    return imk_bits_to_f32(sign | (exponent + 112) << 23 | fraction << 13);
}
