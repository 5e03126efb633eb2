// From the file's rows of blocks to groups of sixteen rows, and from blocks to floats.
//
// Blocks of the file (ggml): Q4_0 {half d; 16 bytes}, Q4_1 {half d; half m; 16 bytes}, Q8_0 {half d; 32 bytes}.
// In four bits, byte j holds element j (low) and element j + 16 (high).

#include "CKernels.h"
#include "half.h"

enum { Q4_0_BYTES = 18, Q4_1_BYTES = 20, Q8_0_BYTES = 34 };

static inline uint16_t read_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
/// Fetches what the next group of rows needs while this one is packed: its part of the source and of the result.
static inline void prefetch_next(const void *source, const void *result, size_t bytes) {
    for (size_t i = 0; i < bytes; i += 64) {
        __builtin_prefetch((const uint8_t *)source + i, 0);
        __builtin_prefetch((const uint8_t *)result + i, 1);
    }
}
static inline void copy4(void *to, const void *from) { __builtin_memcpy(to, from, 4); }

/// −8 · d as a half: the sign flipped, the exponent three higher. d too large for that becomes infinite, as it would.
static inline uint16_t minus_eight_times(uint16_t d) {
    uint16_t sign = (uint16_t)((d & 0x8000) ^ 0x8000), exponent = (d >> 10) & 31, fraction = d & 1023;
    if (exponent == 31) { return (uint16_t)(sign | (d & 0x7fff)); }
    if (exponent == 0) {  // subnormal: shift until normal, three places at most
        uint32_t value = (uint32_t)fraction << 3;
        if (value < 1024) { return (uint16_t)(sign | value); }
        uint32_t shift = 0;
        while (value >> shift >= 2048) { shift++; }
        return (uint16_t)(sign | (shift + 1) << 10 | ((value >> shift) & 1023));
    }
    if (exponent + 3 >= 31) { return (uint16_t)(sign | 0x7c00); }
    return (uint16_t)(sign | (exponent + 3) << 10 | fraction);
}

void imk_pack_q4_0(imk_q4_group *out, const uint8_t *rows_bytes, size_t rows, size_t stride, size_t blocks) {
    for (size_t b = 0; b < blocks; b++) {
        imk_q4_group *g = &out[b];
        prefetch_next(rows_bytes + IMK_GROUP * (stride + b * Q4_0_BYTES), g + blocks, IMK_GROUP * Q4_0_BYTES);
        if (rows < IMK_GROUP) { __builtin_memset(g, 0, sizeof *g); }
        for (size_t r = 0; r < rows; r++) {
            const uint8_t *block = rows_bytes + r * stride + b * Q4_0_BYTES;
            g->scale[r] = read_u16(block);
            g->min[r] = minus_eight_times(g->scale[r]);
            for (size_t v = 0; v < 4; v++) { copy4(g->q[v][r], block + 2 + 4 * v); }
        }
    }
}

void imk_pack_q4_1(imk_q4_group *out, const uint8_t *rows_bytes, size_t rows, size_t stride, size_t blocks) {
    for (size_t b = 0; b < blocks; b++) {
        imk_q4_group *g = &out[b];
        prefetch_next(rows_bytes + IMK_GROUP * (stride + b * Q4_1_BYTES), g + blocks, IMK_GROUP * Q4_1_BYTES);
        if (rows < IMK_GROUP) { __builtin_memset(g, 0, sizeof *g); }
        for (size_t r = 0; r < rows; r++) {
            const uint8_t *block = rows_bytes + r * stride + b * Q4_1_BYTES;
            g->scale[r] = read_u16(block);
            g->min[r] = read_u16(block + 2);
            for (size_t v = 0; v < 4; v++) { copy4(g->q[v][r], block + 4 + 4 * v); }
        }
    }
}

void imk_pack_q8_0(imk_q8_group *out, const uint8_t *rows_bytes, size_t rows, size_t stride, size_t blocks) {
    for (size_t b = 0; b < blocks; b++) {
        imk_q8_group *g = &out[b];
        prefetch_next(rows_bytes + IMK_GROUP * (stride + b * Q8_0_BYTES), g + blocks, IMK_GROUP * Q8_0_BYTES);
        if (rows < IMK_GROUP) { __builtin_memset(g, 0, sizeof *g); }
        for (size_t r = 0; r < rows; r++) {
            const uint8_t *block = rows_bytes + r * stride + b * Q8_0_BYTES;
            g->scale[r] = read_u16(block);
            for (size_t v = 0; v < 8; v++) { copy4(g->q[v][r], block + 2 + 4 * v); }
        }
    }
}

void imk_unpack_q4_0(float *out, const uint8_t *bytes, size_t blocks) {
    for (size_t b = 0; b < blocks; b++, bytes += Q4_0_BYTES, out += IMK_BLOCK) {
        float d = imk_f16_value(read_u16(bytes));
        for (size_t j = 0; j < 16; j++) {
            out[j] = d * (float)((bytes[2 + j] & 15) - 8);
            out[j + 16] = d * (float)((bytes[2 + j] >> 4) - 8);
        }
    }
}

void imk_unpack_q4_1(float *out, const uint8_t *bytes, size_t blocks) {
    for (size_t b = 0; b < blocks; b++, bytes += Q4_1_BYTES, out += IMK_BLOCK) {
        float d = imk_f16_value(read_u16(bytes)), m = imk_f16_value(read_u16(bytes + 2));
        for (size_t j = 0; j < 16; j++) {
            out[j] = d * (float)(bytes[4 + j] & 15) + m;
            out[j + 16] = d * (float)(bytes[4 + j] >> 4) + m;
        }
    }
}

void imk_unpack_q8_0(float *out, const uint8_t *bytes, size_t blocks) {
    for (size_t b = 0; b < blocks; b++, bytes += Q8_0_BYTES, out += IMK_BLOCK) {
        float d = imk_f16_value(read_u16(bytes));
        for (size_t j = 0; j < IMK_BLOCK; j++) { out[j] = d * (float)(int8_t)bytes[2 + j]; }
    }
}

double imk_sin(double x) { return __builtin_sin(x); }
double imk_cos(double x) { return __builtin_cos(x); }
double imk_pow(double base, double exponent) { return __builtin_pow(base, exponent); }
double imk_exp(double x) { return __builtin_exp(x); }
double imk_log(double x) { return __builtin_log(x); }
