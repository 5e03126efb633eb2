/// Why a batch job cannot start or go on.
package enum InferenceError: Error, Hashable {
    /// The input cannot be read; what the system says.
    case unreadable(detail: String)
    case unwritable(path: String, detail: String)
    /// There is something in the file already, and nobody asked to go on with it.
    case outputExists(path: String)
    /// The last line of the file is no answer of a job's.
    case notPredictions(path: String)
    /// The file's answers come from another model, prompt or task.
    case otherJob(path: String, found: String, expected: String)
    /// Another process writes to the file.
    case busy(path: String)
    /// Fewer lines of input than are answered.
    case inputTooShort(lines: Int, done: Int)
}
