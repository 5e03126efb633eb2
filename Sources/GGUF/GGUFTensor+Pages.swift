#if canImport(Glibc)
    import Glibc
#endif

extension GGUFTensor {
    /// Where the tensor lies within the file, in bytes.
    package var fileRange: Range<Int> { position..<position + byteCount }

    /// Tells the system that `range` of the file (in bytes, as `fileRange`) will not be read for a while, so that a
    /// mapped file's pages can leave memory. The bytes stay readable: they come back from the file.
    package func releaseFilePages(_ range: Range<Int>) {
        #if canImport(Glibc)
            guard storage.isMapping else { return }
            let page = Int(sysconf(Int32(_SC_PAGESIZE)))
            let start = (range.lowerBound + page - 1) / page * page
            let end = range.upperBound / page * page
            guard start < end else { return }
            let first = storage.bytes.baseAddress.unsafelyUnwrapped + start
            madvise(UnsafeMutableRawPointer(mutating: first), end - start, Int32(MADV_DONTNEED))
        #endif
    }
}
