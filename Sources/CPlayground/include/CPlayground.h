// What Embedded Swift and wasi-libc want of a system, for a page that gives them none. Empty on other targets.
#ifndef IMBIK_CPLAYGROUND_H
#define IMBIK_CPLAYGROUND_H
#endif
