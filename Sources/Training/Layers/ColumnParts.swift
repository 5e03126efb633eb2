import Tensors

extension Compute {
    /// Calls `body` for each part of 0..<count, one a thread: for sums over rows, where each thread takes some columns.
    /// Every column's sum runs over the rows in their order, so the result does not depend on the number of threads.
    func forEachPart(of count: Int, _ body: (Range<Int>) -> Void) {
        let parts = max(1, min(pool.threads, count / 16))
        pool.run(tasks: parts) { part in body(ThreadPool.slice(part, of: parts, count: count)) }
    }
}

extension UnsafeMutableBufferPointer {
    /// The first element; the buffer has memory.
    var start: UnsafeMutablePointer<Element> { baseAddress.unsafelyUnwrapped }
}
