// The parts of imbik-cell-host that must not be Swift: forking and the hooks of the Swift
// runtime that want plain functions.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Splits the process in two. The outer one watches: it never runs a cell, adopts every process that a cell leaves
// behind, and kills all of them when the inner one ends or the session closes `status_fd`. It does not return.
// The inner one returns, in a process group of its own, and is killed when the outer one dies.
void imk_host_split(int status_fd);

// What the outer process writes to `status_fd`.
typedef struct {
    int32_t kind;    // 1: the inner process started; 2: it ended, and nothing of it is left
    int32_t value;   // 1: its process id; 2: its status, as from waitpid
    int32_t strays;  // 2: how many processes it had left behind
} imk_host_status;

// Where the object that holds a function is loaded; its addresses count from there.
uintptr_t imk_host_load_address(const void *function);
bool imk_host_on_main_thread(void);

// Records where errors are thrown on the main thread. `addresses` gets those of `error`, innermost first.
void imk_host_throws_record(void);
// Calls `caught` with the error that leaves a cell's top-level code. It must not return.
void imk_host_errors_catch(void (*caught)(const void *error));
size_t imk_host_throw_addresses(const void *error, uintptr_t *addresses, size_t capacity);

// Routes jobs of the main actor to a queue of the host's own; once libdispatch is loaded.
// `ended` is called, and must not return, when the running async cell has said that it is done.
void imk_host_main_queue_take(void (*ended)(void));
