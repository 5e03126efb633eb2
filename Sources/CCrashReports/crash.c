// The crash report. Between the signal and the end of the process only async-signal-safe calls are made; glibc's
// unwinder is one of them since 2.35 (_dl_find_object takes no lock).
#define _GNU_SOURCE
#include "CCrashReports.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <unwind.h>

#if defined(__x86_64__)
#include <ucontext.h>
#endif

enum { deepest = 160 };

static int events_fd = -1;
static char current_cell[33];
static pthread_mutex_t events_lock = PTHREAD_MUTEX_INITIALIZER;

static void write_all(int fd, const uint8_t *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) _exit(74);  // the session is gone, or the cell closed the connection
        bytes += written;
        length -= (size_t)written;
    }
}

void imk_events_open(int fd) { events_fd = fd; }

void imk_events_write(const uint8_t *bytes, size_t length) {
    pthread_mutex_lock(&events_lock);
    write_all(events_fd, bytes, length);
    pthread_mutex_unlock(&events_lock);
}

void imk_events_name(const char *cell) {
    strncpy(current_cell, cell, sizeof current_cell - 1);
}

void imk_output_prepare(void) { setvbuf(stdout, NULL, _IOLBF, 1 << 16); }
void imk_output_flush(void) { fflush(stdout); }

typedef struct {
    size_t length;
    uint8_t bytes[8192];
} frame;

static void put(frame *f, const char *text) {
    while (*text && f->length < sizeof f->bytes) f->bytes[f->length++] = (uint8_t)*text++;
}

static void put_address(frame *f, uintptr_t value) {
    char digits[19] = "0x";
    int count = 1;
    for (uintptr_t rest = value; rest >>= 4;) count++;
    for (int i = 0; i < count; i++) digits[2 + i] = "0123456789abcdef"[value >> 4 * (count - 1 - i) & 15];
    digits[2 + count] = 0;
    put(f, "\"");
    put(f, digits);
    put(f, "\"");
}

static void begin(frame *f, const char *event) {
    f->length = 4;  // the length is filled in at the end
    put(f, "{\"v\":1,\"event\":\"");
    put(f, event);
    put(f, "\",\"cell\":\"");
    put(f, current_cell);
    put(f, "\"");
}

static void end(frame *f) {
    put(f, "}");
    size_t body = f->length - 4;
    for (int i = 0; i < 4; i++) f->bytes[i] = (uint8_t)(body >> (24 - 8 * i));
    write_all(events_fd, f->bytes, f->length);
}

typedef struct {
    size_t count;
    uintptr_t addresses[deepest];
} stack;

// Addresses to look up: the instruction itself for the interrupted frame, and for callers a byte of the call.
static _Unwind_Reason_Code add_frame(struct _Unwind_Context *context, void *argument) {
    stack *s = argument;
    int before = 0;
    uintptr_t address = _Unwind_GetIPInfo(context, &before);
    if (address == 0 || s->count == deepest) return _URC_END_OF_STACK;
    s->addresses[s->count++] = before ? address : address - 1;
    return _URC_NO_REASON;
}

static uintptr_t main_stack_top;

// Follows the chain of frame pointers, which Swift keeps, from the interrupted frame. The unwinder stops where a
// function of the runtime was interrupted in its first or last instructions; the chain goes on.
static void follow_frame_pointers(stack *s, uintptr_t stack_pointer, uintptr_t frame_pointer) {
    // On its way to a function of a library, the code is where no unwinder knows the frame and the chain leaves the
    // caller out. The caller's address is then what lies on top of the stack.
    if (stack_pointer % sizeof(uintptr_t) == 0 && stack_pointer < main_stack_top && s->count < deepest) {
        s->addresses[s->count++] = *(const uintptr_t *)stack_pointer - 1;
    }
    while (frame_pointer >= stack_pointer && frame_pointer < main_stack_top && frame_pointer % sizeof(uintptr_t) == 0 &&
           s->count < deepest) {
        const uintptr_t *link = (const uintptr_t *)frame_pointer;
        s->addresses[s->count++] = link[1] - 1;
        if (link[0] <= frame_pointer) return;
        frame_pointer = link[0];
    }
}

static void report_backtrace(const void *context) {
    static frame f;
    static stack s;
    s.count = 0;
    _Unwind_Backtrace(add_frame, &s);
#if defined(__x86_64__)
    if (context) {
        const greg_t *registers = ((const ucontext_t *)context)->uc_mcontext.gregs;
        follow_frame_pointers(&s, (uintptr_t)registers[REG_RSP], (uintptr_t)registers[REG_RBP]);
    }
#elif defined(__aarch64__)
    if (context) {
        const mcontext_t *machine = &((const ucontext_t *)context)->uc_mcontext;
        follow_frame_pointers(&s, (uintptr_t)machine->sp, (uintptr_t)machine->regs[29]);
    }
#endif
    begin(&f, "backtrace");
    put(&f, ",\"addresses\":[");
    for (size_t i = 0; i < s.count; i++) {
        if (i > 0) put(&f, ",");
        put_address(&f, s.addresses[i]);
    }
    put(&f, "]");
    end(&f);
}

// The session is about to stop the cell and asks where it is. Nothing more of the cell runs after the answer.
static void say_where(int signal_number, siginfo_t *info, void *context) {
    (void)signal_number, (void)info;
    // Whoever is writing a message just now finishes it; the session then does without the answer.
    if (pthread_mutex_trylock(&events_lock) != 0) return;
    report_backtrace(context);
    for (;;) pause();
}

// The cell called exit().
static void say_where_it_exits(void) {
    if (current_cell[0] == 0 || pthread_mutex_trylock(&events_lock) != 0) return;
    report_backtrace(NULL);
    pthread_mutex_unlock(&events_lock);
}

static void handle(int signal_number, siginfo_t *info, void *context) {
    static atomic_flag reporting = ATOMIC_FLAG_INIT;
    if (atomic_flag_test_and_set(&reporting)) {
        for (;;) pause();  // another thread reports; it ends the process
    }
    uintptr_t program_counter = 0, stack_pointer = 0;
#if defined(__x86_64__)
    program_counter = (uintptr_t)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
    stack_pointer = (uintptr_t)((ucontext_t *)context)->uc_mcontext.gregs[REG_RSP];
#elif defined(__aarch64__)
    program_counter = (uintptr_t)((ucontext_t *)context)->uc_mcontext.pc;
    stack_pointer = (uintptr_t)((ucontext_t *)context)->uc_mcontext.sp;
#endif
    // What the cell printed without ending the line is still in the buffer of standard output.
    if (stdout->_IO_write_base && stdout->_IO_write_ptr > stdout->_IO_write_base) {
        size_t length = (size_t)(stdout->_IO_write_ptr - stdout->_IO_write_base);
        if (write(1, stdout->_IO_write_base, length) < 0) { /* nobody to tell */ }
    }
    static frame f;
    begin(&f, "crashed");
    put(&f, ",\"signal\":");
    char number[3] = {(char)('0' + signal_number / 10), (char)('0' + signal_number % 10), 0};
    put(&f, signal_number < 10 ? number + 1 : number);
    put(&f, ",\"fault\":");
    put_address(&f, info->si_code > 0 ? (uintptr_t)info->si_addr : 0);
    put(&f, ",\"stackPointer\":");
    put_address(&f, stack_pointer);
    put(&f, ",\"programCounter\":");
    put_address(&f, program_counter);
    end(&f);

    report_backtrace(NULL);

    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

void imk_crash_reports_start(void) {
    main_stack_top = (uintptr_t)__builtin_frame_address(0);
    stack warm_up = {0};
    _Unwind_Backtrace(add_frame, &warm_up);  // loads what the unwinder needs before a signal does
    size_t size = 1 << 18;
    stack_t alternate = {0};
    alternate.ss_sp = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    alternate.ss_size = size;
    if (alternate.ss_sp != MAP_FAILED) sigaltstack(&alternate, NULL);
    struct sigaction action = {0};
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    int reported[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
    for (size_t i = 0; i < sizeof reported / sizeof *reported; i++) sigaction(reported[i], &action, NULL);
    struct sigaction question = {0};
    question.sa_sigaction = say_where;
    question.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(SIGUSR2, &question, NULL);
    atexit(say_where_it_exits);
}
