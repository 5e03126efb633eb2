// Which system calls the programs of a sandbox may not make, as a program for the kernel's filter (seccomp(2)).
#pragma once
#include <stddef.h>
#include <stdint.h>

// Writes the filter's instructions, eight bytes each, and returns their size; 0 when there is no room or no filter for
// this kind of processor.
size_t imk_system_call_filter(uint8_t *bytes, size_t capacity);
