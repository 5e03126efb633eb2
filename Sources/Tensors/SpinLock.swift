#if canImport(Glibc)
    import CKernels
    import Synchronization

    /// A lock for a few instructions that several threads of a loop do in turn.
    package final class SpinLock: Sendable {
        private let taken = Atomic<Bool>(false)

        package init() {}

        package func withLock(_ body: () -> Void) {
            while !taken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged { imk_pause() }
            body()
            taken.store(false, ordering: .releasing)
        }
    }
#else
    /// Without threads there is nobody to wait for.
    package final class SpinLock: Sendable {
        package init() {}
        package func withLock(_ body: () -> Void) { body() }
    }
#endif
