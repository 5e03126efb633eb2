#define _GNU_SOURCE
#include "CSpawn.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

bool imk_pipe(int ends[2], bool never_waits) { return pipe2(ends, O_CLOEXEC | (never_waits ? O_NONBLOCK : 0)) == 0; }

bool imk_socket_pair(int ends[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0; }

int imk_spawn(pid_t *process, const char *path, char *const arguments[], char *const environment[],
              const char *folder, const int *descriptors, size_t count) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, folder);
    int copies[16], made = 0, code = 0;
    for (size_t i = 0; i < count && i < 16 && code == 0; i++) {
        if (descriptors[i] < 0) {
            posix_spawn_file_actions_addopen(&actions, (int)i, "/dev/null", O_RDWR, 0);
            continue;
        }
        // First out of the way of the numbers that they shall get.
        int copy = fcntl(descriptors[i], F_DUPFD_CLOEXEC, 64);
        if (copy < 0) {
            code = errno;
            break;
        }
        copies[made++] = copy;
        posix_spawn_file_actions_adddup2(&actions, copy, (int)i);
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    // A session of its own: the terminal's Ctrl-C comes to the caller alone, which decides what it means.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (code == 0) code = posix_spawn(process, path, &actions, &attributes, arguments, environment);
    while (made > 0) close(copies[--made]);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return code;
}
