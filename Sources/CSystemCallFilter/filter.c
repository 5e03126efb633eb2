// A list of what is denied: what a program that computes never needs, and what attacks on the kernel and on other
// processes are made of. Denied calls fail with EPERM; calls that are newer than this list do not exist (ENOSYS).
#include "CSystemCallFilter.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <string.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OUR_ARCHITECTURE
// Calls by numbers where headers may be older than the kernel; they are the same on all architectures from 424 on.
enum { newest_known = 462 };
static const int denied[] = {
    // the network and other ways to talk
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg,
    SYS_sendmmsg, SYS_recvmsg, SYS_recvmmsg, SYS_shmget, SYS_shmat, SYS_shmctl, SYS_msgget, SYS_msgsnd, SYS_msgrcv,
    SYS_msgctl, SYS_semget, SYS_semop, SYS_semctl, SYS_semtimedop, SYS_mq_open, SYS_mq_unlink,
    // other processes
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, 434 /* pidfd_open */, 438 /* pidfd_getfd */,
    424 /* pidfd_send_signal */, 440 /* process_madvise */,
    // mounts, namespaces, roots
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, 428 /* open_tree */, 429 /* move_mount */,
    430 /* fsopen */, 431 /* fsconfig */, 432 /* fsmount */, 433 /* fspick */, 442 /* mount_setattr */, 457, 458,
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_fanotify_init, SYS_fanotify_mark, SYS_quotactl, 443,
    // large or rarely tried parts of the kernel
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, 425 /* io_uring_setup */, 426, 427, SYS_keyctl, SYS_add_key,
    SYS_request_key, SYS_memfd_create, 447 /* memfd_secret */, SYS_vmsplice, SYS_move_pages, SYS_migrate_pages, SYS_mbind,
    SYS_set_mempolicy, SYS_get_mempolicy, SYS_io_setup, SYS_io_submit, SYS_personality, SYS_remap_file_pages,
    // the machine
    SYS_reboot, SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_swapon, SYS_swapoff, SYS_acct,
    SYS_syslog, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex, SYS_sethostname, SYS_setdomainname,
    SYS_vhangup, SYS_nfsservctl, SYS_lookup_dcookie,
#if defined(__x86_64__)
    SYS_fork, SYS_vfork, SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs, SYS__sysctl,
    SYS_create_module, SYS_query_module, SYS_get_kernel_syms, SYS_kexec_file_load,
#endif
};

enum { most = 8 + 2 * (sizeof denied / sizeof *denied) + 16 };
#endif

size_t imk_system_call_filter(uint8_t *bytes, size_t capacity) {
#ifndef OUR_ARCHITECTURE
    (void)bytes, (void)capacity;
    return 0;
#else
    struct sock_filter code[most];
    size_t count = 0;
#define ADD(...) code[count++] = (struct sock_filter)__VA_ARGS__
#define LOAD(field) ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field)))
#define FAIL(number) ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (number)))
    // Calls of another architecture's table would go past the numbers below.
    LOAD(arch);
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCHITECTURE, 1, 0));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    LOAD(nr);
    // Also the numbers of the x32 table, which begin at 2³⁰. clone3 hides its flags in memory, where no filter can
    // read; libraries then use clone.
    ADD(BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, newest_known, 1, 0));
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 435 /* clone3 */, 0, 1));
    FAIL(ENOSYS);
    for (size_t i = 0; i < sizeof denied / sizeof *denied; i++) {
        ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)denied[i], 0, 1));
        FAIL(EPERM);
    }
    // Threads may be made, processes not.
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3));
    LOAD(args[0]);  // the lower half, on processors that store it first
    ADD(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
    FAIL(EPERM);
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    if (capacity < count * sizeof *code) return 0;
    memcpy(bytes, code, count * sizeof *code);
    return count * sizeof *code;
#endif
}
