internal import Synchronization
internal import Tensors

/// Memory for packed factors, kept from one product to the next: fresh memory would have to be cleared each time.
final class ProductScratch: Sendable {
    private let idle = Mutex<[AlignedMemory]>([])

    /// Lends at least `bytes` bytes to `body`; to nested or simultaneous calls different ones.
    func withMemory(bytes: Int, _ body: (UnsafeMutableRawPointer) -> Void) {
        let kept = idle.withLock { $0.popLast() }
        let memory = kept.flatMap { $0.bytes.count >= bytes ? $0 : nil } ?? AlignedMemory(byteCount: max(bytes, 1 << 20))
        body(memory.bytes.baseAddress.unsafelyUnwrapped)
        idle.withLock { $0.append(memory) }
    }
}
