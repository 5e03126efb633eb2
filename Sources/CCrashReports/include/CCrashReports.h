// How a process that runs a learner's code says where it is when it ends: the signal handler, and the descriptor that
// its frames go to. Used by imbik-cell-host and by the workers of exercises.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Writes whole frames of the protocol to this descriptor from now on, one at a time.
void imk_events_open(int events_fd);
void imk_events_write(const uint8_t *bytes, size_t length);
// The cell or request that crash reports name; none while it is empty. At most 32 letters, digits and dashes.
void imk_events_name(const char *cell);

// Reports SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE and SIGSYS with addresses of the stack, then lets the
// signal end the process. Runs on a stack of its own, so that a stack overflow is reported too.
// Answers SIGUSR2, and the learner's call of exit(), with the addresses of the stack.
void imk_crash_reports_start(void);

// Makes standard output line-buffered, so that what was printed before a crash is not lost.
void imk_output_prepare(void);
void imk_output_flush(void);
