// Hooks of the Swift runtime: where errors are thrown, and who runs the jobs of the main actor.
#define _GNU_SOURCE
#include "CCellHost.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SWIFTCALL __attribute__((swiftcall))

// MARK: Thrown errors

enum { kept = 24 };
static struct {
    const void *error;
    size_t count;
    uintptr_t addresses[kept];
} last_throw;
static uintptr_t stack_low, stack_high;

// Follows the frame pointers, which Swift code keeps; the runtime marks those of async functions with bit 60.
static void record_throw(const void *error) {
    const uintptr_t *frame = __builtin_frame_address(0);
    if ((uintptr_t)frame < stack_low || (uintptr_t)frame >= stack_high) return;
    last_throw.error = error;
    last_throw.count = 0;
    while (last_throw.count < kept && (uintptr_t)frame % 8 == 0 && (uintptr_t)frame + 16 <= stack_high) {
        last_throw.addresses[last_throw.count++] = frame[1] - 1;
        const uintptr_t *next = (const uintptr_t *)(frame[0] & ~((uintptr_t)1 << 60));
        if (next <= frame) break;
        frame = next;
    }
}

void imk_host_throws_record(void) {
    pthread_attr_t attributes;
    void *base = NULL;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
    pthread_attr_getstack(&attributes, &base, &size);
    pthread_attr_destroy(&attributes);
    stack_low = (uintptr_t)base;
    stack_high = stack_low + size;
    void (*set)(void (*)(const void *)) = dlsym(RTLD_DEFAULT, "_swift_setWillThrowHandler");
    if (set) set(record_throw);
}

size_t imk_host_throw_addresses(const void *error, uintptr_t *addresses, size_t capacity) {
    if (error != last_throw.error) return 0;
    size_t count = last_throw.count < capacity ? last_throw.count : capacity;
    for (size_t i = 0; i < count; i++) addresses[i] = last_throw.addresses[i];
    return count;
}

static void (*when_caught)(const void *);

void imk_host_errors_catch(void (*caught)(const void *)) { when_caught = caught; }

// Takes the place of the standard library's function of this name, which would end the process: the compiler calls
// it when an error leaves top-level code. (Swift itself refuses to define a symbol of the runtime.)
__attribute__((visibility("default"), used)) SWIFTCALL void swift_errorInMain(const void *error) {
    when_caught(error);
    abort();
}

bool imk_host_on_main_thread(void) { return syscall(SYS_gettid) == getpid(); }

uintptr_t imk_host_load_address(const void *function) {
    Dl_info place = {0};
    return dladdr(function, &place) ? (uintptr_t)place.dli_fbase : 0;
}

// MARK: The main actor

// Jobs of the main actor reach the main thread through libdispatch's main queue, which can only be drained for ever
// or not at all. So they go to a queue of the host's own, which can stop when a cell ends, and start again inside an
// earlier cell that never returned.

typedef struct job {
    struct job *next;
    void *context;
    void (*work)(void *);
} job;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static job *first, **last = &first;
static bool cell_ended;
static void (*when_ended)(void);
static void *dispatch_main_queue;
static void (*dispatch_original)(void *, void *, void (*)(void *));

// Takes the place of libdispatch's function of this name for the main queue, and passes the rest on.
__attribute__((visibility("default"), used)) void dispatch_async_f(void *queue, void *context, void (*work)(void *)) {
    if (!dispatch_main_queue || queue != dispatch_main_queue) return dispatch_original(queue, context, work);
    job *added = malloc(sizeof *added);
    if (!added) abort();
    *added = (job){NULL, context, work};
    pthread_mutex_lock(&lock);
    *last = added;
    last = &added->next;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

// The last statement of an async cell calls this and then waits for ever, so that the compiler's own `exit` after
// the cell's code is never reached.
__attribute__((visibility("default"), used)) void imbik_cell_ended(void) {
    pthread_mutex_lock(&lock);
    cell_ended = true;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

// An async cell's entry point calls this instead of returning.
static SWIFTCALL void drain(void *original, void *override) {
    (void)original;
    (void)override;
    for (;;) {
        pthread_mutex_lock(&lock);
        while (!first && !cell_ended) pthread_cond_wait(&changed, &lock);
        if (cell_ended) {
            cell_ended = false;
            pthread_mutex_unlock(&lock);
            when_ended();
            abort();
        }
        job taken = *first;
        free(first);
        first = taken.next;
        if (!first) last = &first;
        pthread_mutex_unlock(&lock);
        taken.work(taken.context);
    }
}

void imk_host_main_queue_take(void (*ended)(void)) {
    if (when_ended) return;
    void *dispatch = dlopen("libdispatch.so", RTLD_NOW | RTLD_NOLOAD);
    void **drain_hook = dlsym(RTLD_DEFAULT, "swift_task_asyncMainDrainQueue_hook");
    if (!dispatch || !drain_hook) return;
    dispatch_original = dlsym(dispatch, "dispatch_async_f");
    dispatch_main_queue = dlsym(dispatch, "_dispatch_main_q");
    when_ended = ended;
    *drain_hook = drain;
}
