#include "CPlayground.h"

#if defined(__wasm__)
#include <stddef.h>

// Seeds of Swift's hash tables. They guard servers against chosen keys; a page has nobody to guard against, and the same
// prompt shall take the same path every time.
void arc4random_buf(void *buffer, size_t count) {
    unsigned char *bytes = buffer;
    for (size_t index = 0; index < count; index++) bytes[index] = (unsigned char)(index * 29 + 7);
}

// Embedded Swift guards its stack frames.
unsigned long __stack_chk_guard = 0x5c0ffee5;
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

// Messages of a failed precondition: the page reports the trap itself.
int putchar(int character) { return character; }
#endif
