// Which variants this processor can run.

#include "CKernels.h"

int imk_supports(imk_variant variant) {
    switch (variant) {
    case IMK_SCALAR: return 1;
#if defined(__x86_64__)
    case IMK_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c");
    case IMK_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
            && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
#elif defined(__aarch64__) && defined(__ARM_FEATURE_DOTPROD)
    case IMK_NEON: return 1;
#elif defined(__wasm_simd128__)
    case IMK_WASM: return 1;
#endif
    default: return 0;
    }
}

int imk_supports_bf16(void) {
#if defined(__x86_64__)
    return imk_supports(IMK_AVX512) && __builtin_cpu_supports("avx512bf16");
#else
    return 0;
#endif
}

#if defined(__x86_64__) && defined(__linux__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Tiles are large, so Linux gives a process room for them only when it asks (arch_prctl(2); kernel's x86/xstate.rst).
int imk_enables_amx(void) {
    enum { TILE_STATE = 18, ASK_FOR_STATE = 0x1023 };  // XFEATURE_XTILEDATA, ARCH_REQ_XCOMP_PERM
    const unsigned tiles = 1u << 24 | 1u << 22;        // AMX-TILE and AMX-BF16, leaf 7, EDX
    const unsigned states = 3u << 17;                  // their configuration and data, XCR0
    unsigned a, b, c, d, enabled, high;
    if (!imk_supports_bf16()) { return 0; }
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || (d & tiles) != tiles) { return 0; }
    __asm__("xgetbv" : "=a"(enabled), "=d"(high) : "c"(0));
    if ((enabled & states) != states) { return 0; }
    return syscall(SYS_arch_prctl, ASK_FOR_STATE, TILE_STATE) == 0;
}
#else
int imk_enables_amx(void) { return 0; }
#endif

int imk_prefers_bf16(void) {
#if defined(__x86_64__)
    // AMD's cores (from Zen 4) multiply pairs of bfloat16 as fast as single floats; measured on Intel's Sapphire Rapids,
    // the instruction takes four times as long as a float's, so that half the work takes twice the time.
    return imk_supports_bf16() && __builtin_cpu_is("amd");
#else
    return 0;
#endif
}
