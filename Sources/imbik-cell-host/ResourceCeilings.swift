import CellProtocol
import Glibc

/// The kernel's own limits, set by the host on itself before each cell.
enum ResourceCeilings {
    static func apply(_ ceilings: Request.Ceilings) {
        var used = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
        let seconds = used.ru_utime.tv_sec + used.ru_stime.tv_sec + ceilings.processorSeconds + 1
        set(RLIMIT_CPU, seconds)
        set(RLIMIT_DATA, ceilings.dataBytes)
        set(RLIMIT_FSIZE, ceilings.fileBytes)
        set(RLIMIT_NOFILE, ceilings.openFiles)
        set(RLIMIT_CORE, 0)
    }

    private static func set(_ resource: __rlimit_resource, _ value: Int) {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
        limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
