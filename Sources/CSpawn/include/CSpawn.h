// What glibc offers for child processes only to programs that ask for its own extensions, which Swift's import of it
// does not.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Two ends of a pipe that no child inherits by accident. False when no descriptors are left.
bool imk_pipe(int ends[2], bool never_waits);
// A connected pair of stream sockets, likewise.
bool imk_socket_pair(int ends[2]);

// Starts a program in a session of its own, with all signals at their defaults. `descriptors[i]` becomes i in it;
// -1 stands for /dev/null. Returns 0 or an error number.
int imk_spawn(pid_t *process, const char *path, char *const arguments[], char *const environment[],
              const char *folder, const int *descriptors, size_t count);

// A limit of the kernel: one of RLIMIT_…, and its value.
typedef struct {
    int resource;
    uint64_t most;
} imk_ceiling;

// The same with limits on what the program may use, for programs that run other people's code. It is killed when the
// *thread* that called this ends, and it has nothing open but `descriptors`.
int imk_spawn_limited(pid_t *process, const char *path, char *const arguments[], char *const environment[],
                      const char *folder, const int *descriptors, size_t count, const imk_ceiling *ceilings,
                      size_t ceilings_count);
