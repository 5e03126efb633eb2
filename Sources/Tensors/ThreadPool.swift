// Splits loops over a fixed number of threads.
//
// A decoding step has some two hundred short loops, microseconds each, so a waiting thread looks for the next one
// for a short while before it goes to sleep; between steps, and when nothing runs, all threads sleep.

#if canImport(Glibc)
    import CKernels
    import Glibc
    import Synchronization

    /// Threads that share the tasks of one loop at a time.
    package final class ThreadPool: Sendable {
        /// Threads that take part, the calling one included.
        package let threads: Int
        private let work = Work()
        private let workers: Workers

        package init(threads: Int) {
            precondition(threads > 0, "a pool has at least the calling thread")
            self.threads = threads
            workers = Workers(count: threads - 1, work: work)
        }

        deinit { workers.stop() }

        /// Calls `body` once for each of 0..<tasks, in any order, from any thread, and returns when all are done.
        /// A loop started while another runs (from inside it, or from elsewhere) runs on its own thread alone.
        package func run(tasks: Int, _ body: (Int) -> Void) {
            guard threads > 1, tasks > 1, tasks < Work.most, work.claimLoop() else {
                for task in 0..<tasks { body(task) }
                return
            }
            withoutActuallyEscaping(body) { work.runLoop(tasks: tasks, $0) }
            work.releaseLoop()
        }

        /// The bounds of part `part` of `parts` nearly equal parts of 0..<count.
        package static func slice(_ part: Int, of parts: Int, count: Int) -> Range<Int> {
            count * part / parts..<count * (part + 1) / parts
        }
    }

    /// One loop at a time: who takes which task, and who sleeps.
    private final class Work: @unchecked Sendable {
        static let most = 1 << 20
        // Loop number (24 bits), tasks (20 bits), next task (20 bits) in one word: a thread that comes late to a loop
        // cannot take a task of the one after it by mistake.
        private let ticket = Atomic<UInt64>(0)
        private let done = Atomic<Int>(0)
        private let busy = Atomic<Bool>(false)
        private let sleeping = Atomic<Int>(0)
        private let stopping = Atomic<Bool>(false)
        private var body: ((Int) -> Void)?
        private var mutex = pthread_mutex_t()
        private var wake = pthread_cond_t()
        /// Looks before sleeping: some tens of microseconds.
        private static let patience = 4_000

        init() {
            pthread_mutex_init(&mutex, nil)
            pthread_cond_init(&wake, nil)
        }

        func claimLoop() -> Bool { busy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged }
        func releaseLoop() { busy.store(false, ordering: .releasing) }

        func runLoop(tasks: Int, _ body: @escaping (Int) -> Void) {
            self.body = body
            done.store(0, ordering: .relaxed)
            let loop = (ticket.load(ordering: .relaxed) >> 40) &+ 1
            ticket.store(loop << 40 | UInt64(tasks) << 20, ordering: .sequentiallyConsistent)
            if sleeping.load(ordering: .sequentiallyConsistent) > 0 { wakeAll() }
            takeTasks()
            var looks = 0
            while done.load(ordering: .acquiring) < tasks {
                looks += 1
                if looks % Self.patience == 0 { sched_yield() } else { spinPause() }
            }
            self.body = nil
        }

        /// Takes tasks of the present loop until none is left.
        private func takeTasks() {
            var seen = ticket.load(ordering: .acquiring)
            while true {
                let (next, tasks) = (seen & 0xFFFFF, (seen >> 20) & 0xFFFFF)
                guard next < tasks else { return }
                let (exchanged, original) = ticket.compareExchange(
                    expected: seen, desired: seen + 1, ordering: .acquiringAndReleasing)
                guard exchanged else {
                    seen = original
                    continue
                }
                // The loop cannot end before this task is done, so its body is still there.
                body.unsafelyUnwrapped(Int(next))
                done.add(1, ordering: .releasing)
                seen = ticket.load(ordering: .acquiring)
            }
        }

        func serve() {
            while !stopping.load(ordering: .acquiring) {
                takeTasks()
                let seen = ticket.load(ordering: .acquiring) >> 40
                var looks = 0
                while ticket.load(ordering: .relaxed) >> 40 == seen, looks < Self.patience {
                    looks += 1
                    spinPause()
                }
                if looks == Self.patience { sleep(afterLoop: seen) }
            }
        }

        private func sleep(afterLoop seen: UInt64) {
            pthread_mutex_lock(&mutex)
            sleeping.add(1, ordering: .sequentiallyConsistent)
            while ticket.load(ordering: .sequentiallyConsistent) >> 40 == seen, !stopping.load(ordering: .acquiring) {
                pthread_cond_wait(&wake, &mutex)
            }
            sleeping.subtract(1, ordering: .sequentiallyConsistent)
            pthread_mutex_unlock(&mutex)
        }

        private func wakeAll() {
            pthread_mutex_lock(&mutex)
            pthread_cond_broadcast(&wake)
            pthread_mutex_unlock(&mutex)
        }

        func stop() {
            stopping.store(true, ordering: .sequentiallyConsistent)
            wakeAll()
        }
    }

    private struct Workers: @unchecked Sendable {
        private var handles: [pthread_t] = []
        private let work: Work

        init(count: Int, work: Work) {
            self.work = work
            for _ in 0..<count {
                var handle = pthread_t()
                let argument = Unmanaged.passRetained(work).toOpaque()
                let status = pthread_create(
                    &handle, nil,
                    { argument in
                        Unmanaged<Work>.fromOpaque(argument.unsafelyUnwrapped).takeRetainedValue().serve()
                        return nil
                    }, argument)
                // Fewer threads than asked for: slower, but the calling thread does all that the others do not.
                if status == 0 { handles.append(handle) } else { Unmanaged<Work>.fromOpaque(argument).release() }
            }
        }

        func stop() {
            work.stop()
            for handle in handles { pthread_join(handle, nil) }
        }
    }

    @inline(__always) private func spinPause() {
        imk_pause()
    }
#else
    /// Without threads (WebAssembly), a loop is a loop.
    package final class ThreadPool: Sendable {
        package let threads = 1

        package init(threads: Int) {}

        package func run(tasks: Int, _ body: (Int) -> Void) {
            for task in 0..<tasks { body(task) }
        }

        package static func slice(_ part: Int, of parts: Int, count: Int) -> Range<Int> {
            count * part / parts..<count * (part + 1) / parts
        }
    }
#endif
