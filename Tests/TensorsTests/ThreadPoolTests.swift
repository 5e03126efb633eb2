import Foundation
import Glibc
import Synchronization
import TestSupport
import Tensors
import Testing

@Suite("The thread pool")
struct ThreadPoolTests {
    /// Runs a loop and counts how often each task was done.
    private func timesDone(_ pool: ThreadPool, tasks: Int) -> [Int] {
        let counts = UnsafeMutableBufferPointer<Atomic<Int>>.allocate(capacity: tasks)
        for task in 0..<tasks { counts.initializeElement(at: task, to: Atomic(0)) }
        defer { counts.deallocate() }
        pool.run(tasks: tasks) { counts[$0].add(1, ordering: .relaxed) }
        return (0..<tasks).map { counts[$0].load(ordering: .relaxed) }
    }

    @Test(arguments: 1...5)
    func doesEveryTaskOnce(_ threads: Int) {
        let pool = ThreadPool(threads: threads)
        #expect(pool.threads == threads)
        for tasks in [0, 1, 2, 3, 7, 64, 1000, 100_000] {
            #expect(timesDone(pool, tasks: tasks).allSatisfy { $0 == 1 }, "\(tasks) tasks")
        }
    }

    /// Around the largest number of tasks that it shares out; more are done by the calling thread.
    @Test(arguments: [(1 << 20) - 1, 1 << 20, (1 << 20) + 1])
    func doesVeryManyTasks(_ tasks: Int) {
        let sum = Atomic(0)
        ThreadPool(threads: 2).run(tasks: tasks) { sum.add($0, ordering: .relaxed) }
        #expect(sum.load(ordering: .relaxed) == tasks * (tasks - 1) / 2)
    }

    @Test(arguments: 2...3)
    func thousandsOfTinyLoops(_ threads: Int) {
        let pool = ThreadPool(threads: threads)
        let sum = Atomic(0)
        for loop in 0..<30_000 {
            pool.run(tasks: 2 + loop % 3) { _ in sum.add(1, ordering: .relaxed) }
        }
        #expect(sum.load(ordering: .relaxed) == 10_000 * (2 + 3 + 4))
    }

    @Test func aLoopInsideALoop() {
        let pool = ThreadPool(threads: 3)
        let sum = Atomic(0)
        pool.run(tasks: 20) { outer in
            pool.run(tasks: 10) { inner in sum.add(outer * 10 + inner, ordering: .relaxed) }
        }
        #expect(sum.load(ordering: .relaxed) == 199 * 200 / 2)
    }

    @Test func fromSeveralThreadsAtOnce() {
        let pool = ThreadPool(threads: 2)
        let sum = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<2000 { pool.run(tasks: 5) { sum.add($0, ordering: .relaxed) } }
        }
        #expect(sum.load(ordering: .relaxed) == 4 * 2000 * 10)
    }

    @Test func resultsAreSeenByTheCaller() {
        let pool = ThreadPool(threads: 3)
        var numbers = [Int](repeating: 0, count: 64)
        for round in 1...2000 {
            numbers.withUnsafeMutableBufferPointer { buffer in
                let buffer = UnsafeMutableBufferPointer(rebasing: buffer[...])
                pool.run(tasks: 64) { buffer[$0] = round * $0 }
            }
            #expect(numbers == (0..<64).map { round * $0 })
        }
    }

    @Test(arguments: [(1, 10), (3, 10), (4, 3), (7, 100), (5, 0)])
    func slicesCoverEverythingOnce(_ parts: Int, _ count: Int) {
        let slices = (0..<parts).map { ThreadPool.slice($0, of: parts, count: count) }
        #expect(slices.flatMap { Array($0) } == Array(0..<count))
        #expect((slices.map(\.count).max() ?? 0) - (slices.map(\.count).min() ?? 0) <= 1)
    }

    /// Two hundred pools of four come and go; other tests may hold some threads at either time.
    @Test func threadsEndWithTheirPool() throws {
        func threadCount() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count }
        let before = try threadCount()
        for _ in 0..<200 { ThreadPool(threads: 4).run(tasks: 8) { _ in } }
        #expect(try threadCount() < before + 100)
    }

    /// A waiting thread looks for work for a moment, then sleeps. In 400 ms of nothing to do each may use 50 ms.
    @Test func idleThreadsSleep() throws {
        let pool = ThreadPool(threads: 3)
        let ids = Mutex<Set<String>>([])
        // Each thread waits in its task until all three have one.
        let arrived = Atomic(0)
        pool.run(tasks: 3) { _ in
            ids.withLock { _ = $0.insert(Self.ownThread) }
            arrived.add(1, ordering: .sequentiallyConsistent)
            while arrived.load(ordering: .sequentiallyConsistent) < 3 { sched_yield() }
        }
        let workers = ids.withLock { $0 }.subtracting([Self.ownThread])
        #expect(workers.count == 2)
        usleep(20_000)
        let before = try workers.map(processorTicks)
        usleep(400_000)
        for (worker, ticks) in zip(workers, before) { #expect(try processorTicks(worker) - ticks <= 5) }
        pool.run(tasks: 2) { _ in }  // it is still there, and still works
    }

    /// The number of the thread that asks.
    private static var ownThread: String {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
        return link?.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Processor time of a thread so far, in hundredths of a second: fields 14 and 15 of its line in /proc.
    private func processorTicks(_ thread: String) throws -> Int {
        let line = try String(contentsOfFile: "/proc/self/task/\(thread)/stat", encoding: .utf8)
        let fields = line.split(separator: ")").last?.split(separator: " ") ?? []  // the name may hold spaces
        return try #require(Int(fields[11])) + #require(Int(fields[12]))
    }
}
