// Memory that the engine computes in: aligned to cache lines, large areas on large pages.

#if canImport(Glibc)
    import Glibc
#endif

/// An area of memory with an owner. Zero at first. The contents are not `Sendable`; who writes when is the user's affair.
package final class AlignedMemory: @unchecked Sendable {
    package let bytes: UnsafeMutableRawBufferPointer
    private static let hugePage = 2 << 20
    /// Areas from this size on are filled wholly and soon; smaller ones often in their first rows only, and a large page
    /// would take, and clear, memory that nobody uses.
    private static let largeArea = 16 << 20

    package init(byteCount: Int) {
        let count = max(byteCount, 64)
        #if canImport(Glibc)
            // Straight from the kernel: already zero, and touched first by the thread that fills it.
            let rounded = (count + 4095) & ~4095
            let slack = rounded >= Self.largeArea ? Self.hugePage : 0
            guard let base = mmap(nil, rounded + slack, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
                base != MAP_FAILED
            else { fatalError("no memory for \(count) bytes") }
            mapping = UnsafeMutableRawBufferPointer(start: base, count: rounded + slack)
            let start = slack == 0 ? base : base.alignedUp(toMultipleOf: Self.hugePage)
            if slack > 0 { _ = madvise(start, rounded, Int32(MADV_HUGEPAGE)) }
            bytes = UnsafeMutableRawBufferPointer(start: start, count: byteCount)
        #else
            mapping = .allocate(byteCount: count, alignment: 64)
            mapping.initializeMemory(as: UInt8.self, repeating: 0)
            bytes = UnsafeMutableRawBufferPointer(rebasing: mapping[0..<byteCount])
        #endif
    }

    private let mapping: UnsafeMutableRawBufferPointer

    deinit {
        #if canImport(Glibc)
            munmap(mapping.baseAddress, mapping.count)
        #else
            mapping.deallocate()
        #endif
    }
}
