package import Diagnostics

extension InferenceError: ExplainedError {
    package var explanation: Explanation {
        switch self {
        case .unreadable(let detail):
            Explanation("the queries cannot be read: \(detail)", hint: "give them on standard input: imbik infer … < queries.jsonl")
        case .unwritable(let path, let detail):
            Explanation(
                "the predictions cannot be written: \(detail)", place: path,
                hint: "what was written before is whole; '--resume' goes on from there")
        case .outputExists(let path):
            Explanation(
                "there are predictions in this file already", place: path,
                hint: "go on with them by '--resume', or give another file")
        case .notPredictions(let path):
            Explanation("the last line of this file is no prediction of 'imbik infer'", place: path, hint: "give another file")
        case .otherJob(let path, let found, let expected):
            Explanation(
                "these predictions come from another model, prompt or task (job \(found), this one is \(expected))", place: path,
                hint: "go on with the settings that they were made with, or give another file")
        case .busy(let path):
            Explanation("another program writes to this file", place: path, hint: "wait for it, or give another file")
        case .inputTooShort(let lines, let done):
            Explanation(
                "the input has \(lines) lines, and \(done) are answered already", hint: "resume with the same queries in the same order")
        }
    }
}
