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

    #if canImport(Glibc)
        /// A part of a file, mapped: only to be read. Nil where the system refuses.
        /// - Parameter offset: whole pages from the file's start.
        package init?(mapping descriptor: Int32, from offset: Int, byteCount: Int) {
            guard byteCount > 0,
                let base = mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, offset), base != MAP_FAILED
            else { return nil }
            mapping = UnsafeMutableRawBufferPointer(start: base, count: byteCount)
            bytes = mapping
        }

        /// Brings mapped pages in, many at a time; without it each is brought in when it is first read.
        package func bringIn(_ range: Range<Int>) {
            let (start, end) = (range.lowerBound & ~4095, min((range.upperBound + 4095) & ~4095, bytes.count))
            guard start < end else { return }
            _ = madvise(bytes.baseAddress.unsafelyUnwrapped + start, end - start, 22 /* MADV_POPULATE_READ, Linux 5.14 */)
        }
    #endif

    private let mapping: UnsafeMutableRawBufferPointer

    deinit {
        #if canImport(Glibc)
            munmap(mapping.baseAddress, mapping.count)
        #else
            mapping.deallocate()
        #endif
    }
}
