#if canImport(Glibc)
    import Glibc
#endif

extension GGUFTensor {
    /// Tells the system that these bytes will not be read for a while, so that a mapped file's pages can leave memory.
    /// The bytes stay readable: they come back from the file.
    package func releasePages() {
        #if canImport(Glibc)
            guard storage.isMapping, byteCount > 0 else { return }
            let page = Int(sysconf(Int32(_SC_PAGESIZE)))
            let start = (position + page - 1) / page * page
            let end = (position + byteCount) / page * page
            guard start < end else { return }
            madvise(UnsafeMutableRawPointer(mutating: storage.bytes.baseAddress.unsafelyUnwrapped + start), end - start, Int32(MADV_DONTNEED))
        #endif
    }
}
