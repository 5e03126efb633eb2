/// What computing is done with: the kernels of this processor and the threads that share the loops.
public struct Compute: Sendable {
    package let kernels: Kernels
    package let pool: ThreadPool

    package init(kernels: Kernels, threads: Int) {
        self.kernels = kernels
        pool = ThreadPool(threads: threads)
    }

    /// The widest kernels of this processor on `threads` threads.
    public init(threads: Int) {
        self.init(kernels: .best, threads: threads)
    }
}
