import Glibc

/// Runs one of the toolchain's programs to its end and keeps what it prints.
enum Tool {
    struct End {
        /// 0 when it went well; 128 + n when signal n ended it.
        var status: Int32
        /// Standard output and standard error together.
        var output: String
    }

    enum Result {
        case ended(End)
        case timedOut
        case interrupted
        case notStarted(reason: String)
    }

    /// - Parameters:
    ///   - folder: working folder of the program.
    ///   - wake: a descriptor that becomes readable when the learner interrupts.
    static func run(_ path: String, _ arguments: [String], folder: String, seconds: Double, wake: Int32?) -> Result {
        do throws(Spawned.Failure) {
            return try RunningTool(path, arguments, folder: folder).result(seconds: seconds, wake: wake)
        } catch {
            return .notStarted(reason: String(cString: strerror(error.code)))
        }
    }
}

extension Duration {
    /// For `poll`: rounded up, never negative.
    package var pollMilliseconds: Int32 {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(clamping: max(0, milliseconds))
    }

    /// For people and for sums.
    package var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
