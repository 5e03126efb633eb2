#if canImport(Glibc)
    import Glibc
#endif

/// Bytes that this process may still take without pushing others out: what the system says is available, or what its
/// control group leaves, whichever is less. nil where neither can be read.
package func freeMemory() -> Int? {
    let system = firstNumber(in: "/proc/meminfo", after: "MemAvailable:").map { $0 << 10 }
    let group = firstNumber(in: "/sys/fs/cgroup/memory.max", after: "").map { limit in
        limit - (firstNumber(in: "/sys/fs/cgroup/memory.current", after: "") ?? 0)
            + (firstNumber(in: "/sys/fs/cgroup/memory.stat", after: "inactive_file ") ?? 0)  // given back when needed
    }
    return [system, group].compactMap { $0 }.min()
}

/// The number after the first `mark` in the first 16 KB of a file of the system's.
private func firstNumber(in path: String, after mark: String) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let text = String(unsafeUninitializedCapacity: 16_384) { max(read(descriptor, $0.baseAddress, $0.count), 0) }
    return numberAfter(mark, in: text)
}

/// `MemAvailable:   123 kB` → 123; nil where there is no `mark`, or no number after it.
func numberAfter(_ mark: String, in text: String) -> Int? {
    var rest = Substring(text)
    while !rest.hasPrefix(mark) {
        guard let next = rest.firstIndex(of: "\n") else { return nil }
        rest = rest[rest.index(after: next)...]
    }
    return Int(rest.dropFirst(mark.count).drop { $0 == " " }.prefix { $0.isNumber })
}
