/// What a worker may use. Every limit has an outcome of its own.
package struct WorkerLimits: Hashable, Sendable {
    /// Processor time of one request. Three times as much may pass on the clock, since others use the machine too.
    package var request: Duration
    /// Processor time of all requests together.
    package var total: Duration
    /// Resident bytes.
    package var memoryBytes: Int
    /// What is printed, standard output and standard error together.
    package var outputBytes: Int
    /// How much of it is kept.
    package var logBytes: Int
    /// One answer.
    package var answerBytes: Int
    package var threads: Int
    package var openFiles: Int
    /// Bytes of the largest file that it may write, and of its temporary folder.
    package var fileBytes: Int
    /// How often a worker that was ended is started again.
    package var restarts: Int

    package init(
        request: Duration = .seconds(10), total: Duration = .seconds(30), memoryBytes: Int = 512 << 20,
        outputBytes: Int = 16 << 20, logBytes: Int = 64 << 10, answerBytes: Int = 4 << 20,
        threads: Int = 64, openFiles: Int = 64,
        fileBytes: Int = 16 << 20, restarts: Int = 8
    ) {
        (self.request, self.total, self.memoryBytes) = (request, total, memoryBytes)
        (self.outputBytes, self.logBytes) = (outputBytes, logBytes)
        (self.answerBytes, self.threads) = (answerBytes, threads)
        (self.openFiles, self.fileBytes, self.restarts) = (openFiles, fileBytes, restarts)
    }
}

/// What compiling one program may use.
package struct CompileLimits: Hashable, Sendable {
    /// Processor time; three times as much may pass on the clock.
    package var time: Duration
    package var memoryBytes: Int
    /// Bytes of the largest file that is compiled.
    package var sourceBytes: Int
    /// Bytes of the largest file that the compiler may write.
    package var fileBytes: Int
    /// Bytes that it may say.
    package var outputBytes: Int

    package init(
        time: Duration = .seconds(20), memoryBytes: Int = 2 << 30, sourceBytes: Int = 256 << 10, fileBytes: Int = 64 << 20,
        outputBytes: Int = 1 << 20
    ) {
        (self.time, self.memoryBytes, self.sourceBytes) = (time, memoryBytes, sourceBytes)
        (self.fileBytes, self.outputBytes) = (fileBytes, outputBytes)
    }
}
