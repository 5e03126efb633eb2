// One process that runs cells, inside one that only watches. A cell that kills its parent kills the watcher, not the
// session; a child that made itself a session of its own comes to the watcher when its parent dies, and is killed.
#define _GNU_SOURCE
#include "CCellHost.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void report(int fd, int32_t kind, int32_t value, int32_t strays) {
    imk_host_status status = {kind, value, strays};
    while (write(fd, &status, sizeof status) < 0 && errno == EINTR) {}
}

// Kills every child that this process has now; their own children become ours when they die.
static int kill_children(void) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *file = fopen(path, "re");
    if (!file) return 0;
    int killed = 0, child;
    while (fscanf(file, "%d", &child) == 1) killed += kill(child, SIGKILL) == 0;
    fclose(file);
    return killed;
}

static int32_t kill_all_that_is_left(pid_t inner) {
    kill(-inner, SIGKILL);  // one call for the whole group, so a fork bomb cannot outrun it
    int32_t strays = 0;
    for (int round = 0; round < 2000; round++) {
        kill_children();
        pid_t gone;
        while ((gone = waitpid(-1, NULL, WNOHANG)) > 0) strays++;
        if (gone < 0 && errno == ECHILD) break;
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
    return strays;
}

static _Noreturn void watch(pid_t inner, int status_fd, int child_signals) {
    report(status_fd, 1, inner, 0);
    for (;;) {
        struct pollfd wanted[2] = {{status_fd, POLLIN, 0}, {child_signals, POLLIN, 0}};
        if (poll(wanted, 2, -1) < 0 && errno != EINTR) _exit(70);
        if (wanted[0].revents) kill(-inner, SIGKILL);  // a byte or the end of the file: the session wants an end
        if (wanted[0].revents & (POLLHUP | POLLERR)) {
            kill(inner, SIGKILL);
            kill_all_that_is_left(inner);
            _exit(0);
        }
        if (wanted[0].revents & POLLIN) {
            char byte;
            if (read(status_fd, &byte, 1) == 0) {
                kill_all_that_is_left(inner);
                _exit(0);
            }
            kill(inner, SIGKILL);
        }
        struct signalfd_siginfo ignored;
        if (wanted[1].revents & POLLIN && read(child_signals, &ignored, sizeof ignored) < 0) continue;
        int status;
        pid_t gone;
        while ((gone = waitpid(-1, &status, WNOHANG)) > 0) {
            if (gone != inner || !(WIFEXITED(status) || WIFSIGNALED(status))) continue;
            report(status_fd, 2, status, kill_all_that_is_left(inner));
            _exit(0);
        }
    }
}

void imk_host_split(int status_fd) {
    // Nothing that the session has open may reach a cell.
    syscall(SYS_close_range, (unsigned)status_fd + 1, ~0u, 0);
    fcntl(status_fd, F_SETFD, FD_CLOEXEC);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    sigset_t child, before;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, &before);
    pid_t outer = getpid(), inner = fork();
    if (inner < 0) _exit(71);
    if (inner > 0) {
        setpgid(inner, inner);
        for (int fd = 0; fd < status_fd; fd++) close(fd);  // the ends of the pipes belong to the inner process alone
        watch(inner, status_fd, signalfd(-1, &child, SFD_CLOEXEC));
    }
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_CHILD_SUBREAPER, 0);
    if (getppid() != outer) _exit(72);
    close(status_fd);
}
