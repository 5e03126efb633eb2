// What posix_spawn can't do: limits, and an end together with the parent, both before the program starts.
#define _GNU_SOURCE
#include "CSpawn.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { most_descriptors = 16 };

// Runs in the child, which shares the parent's memory: nothing here may change what the parent sees.
static int become(const char *path, char *const arguments[], char *const environment[], const char *folder,
                  const int *copies, size_t count, const imk_ceiling *ceilings, size_t ceilings_count) {
    struct sigaction by_default = {.sa_handler = SIG_DFL};
    for (int i = 1; i < NSIG; i++) sigaction(i, &by_default, NULL);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    setsid();
    for (size_t i = 0; i < count; i++) {
        if (dup2(copies[i], (int)i) < 0) return errno;
    }
    // Whatever the parent has open, by itself or from its own parent, closes with execve.
    syscall(SYS_close_range, (unsigned)count, ~0u, 4 /* CLOSE_RANGE_CLOEXEC */);
    if (chdir(folder) != 0) return errno;
    for (size_t i = 0; i < ceilings_count; i++) {
        struct rlimit limit = {ceilings[i].most, ceilings[i].most};
        if (setrlimit(ceilings[i].resource, &limit) != 0) return errno;
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, arguments, environment);
    return errno;
}

int imk_spawn_limited(pid_t *process, const char *path, char *const arguments[], char *const environment[],
                      const char *folder, const int *descriptors, size_t count, const imk_ceiling *ceilings,
                      size_t ceilings_count) {
    if (count > most_descriptors) return EINVAL;
    // First out of the way of the numbers that they shall get.
    int copies[most_descriptors], failure = 0;
    size_t made = 0;
    for (; made < count && failure == 0; made++) {
        copies[made] = descriptors[made] < 0 ? open("/dev/null", O_RDWR | O_CLOEXEC)
                                             : fcntl(descriptors[made], F_DUPFD_CLOEXEC, 64);
        if (copies[made] >= 0 && copies[made] < most_descriptors) {
            int low = copies[made];
            copies[made] = fcntl(low, F_DUPFD_CLOEXEC, 64);
            close(low);
        }
        if (copies[made] < 0) failure = errno;
    }
    if (failure == 0) {
        // No handler of the parent's may run in the child.
        sigset_t all, before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        volatile int code = 0;
        pid_t child = vfork();
        if (child == 0) {
            code = become(path, arguments, environment, folder, copies, count, ceilings, ceilings_count);
            _exit(127);
        }
        failure = child < 0 ? errno : code;
        if (child > 0 && failure != 0) waitpid(child, NULL, 0);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        *process = child;
    }
    while (made > 0) {
        if (copies[--made] >= 0) close(copies[made]);
    }
    return failure;
}
