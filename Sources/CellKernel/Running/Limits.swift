/// What one run of a cell may use. Every limit has an outcome of its own.
package struct Limits: Hashable, Sendable {
    /// From the start of the run to its end.
    package var wallClock: Duration
    /// Of all threads and child processes together.
    package var processorTime: Duration
    /// Resident bytes of the cell's process and its children.
    package var memoryBytes: Int
    /// Standard output and standard error together.
    package var outputBytes: Int
    /// Child processes at one time.
    package var processes: Int
    /// Open files.
    package var openFiles: Int
    /// Bytes of the largest file that it may write.
    package var fileBytes: Int

    package init(
        wallClock: Duration, processorTime: Duration, memoryBytes: Int, outputBytes: Int, processes: Int,
        openFiles: Int, fileBytes: Int
    ) {
        (self.wallClock, self.processorTime, self.memoryBytes) = (wallClock, processorTime, memoryBytes)
        (self.outputBytes, self.processes) = (outputBytes, processes)
        (self.openFiles, self.fileBytes) = (openFiles, fileBytes)
    }

    /// For a lesson on a laptop: ten minutes, 4 GiB, 8 MiB of text.
    package static let lesson = Limits(
        wallClock: .seconds(600), processorTime: .seconds(1200), memoryBytes: 4 << 30, outputBytes: 8 << 20,
        processes: 32, openFiles: 256, fileBytes: 1 << 30)
}
