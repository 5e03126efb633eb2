package import Diagnostics
import Hashing
import JSON
package import LanguageModels

/// A job over any number of queries: lines in, lines out, in order, with memory for some windows of lines only.
///
/// The answers depend on the model, the task and the line, and on nothing else: not on the width of the batch, the window,
/// or where the job was stopped before.
package final class InferenceJob {
    /// What was done so far; of this run.
    package struct Progress: Hashable, Sendable {
        /// Lines answered or refused.
        package var lines = 0
        package var refused = 0
        /// Lines that were there already.
        package var skipped = 0
        /// Bytes of the input that were read, with those of the lines that were there already.
        package var bytes = 0
        /// Bytes of the lines that were there already.
        package var bytesSkipped = 0
    }

    private let task: InferenceTask
    private let decoder: BatchDecoder
    /// Names model and task in every answer, so that a resumed job cannot go on with others.
    package let fingerprint: String
    private let window: Int

    /// Windows are so many times as long as a batch is wide: long enough to sort by length in, short enough to lose little.
    private static let batchesPerWindow = 4

    /// - Parameters:
    ///   - modelHash: of the model's file and its adapter's.
    ///   - width: sequences computed at once.
    package init(_ task: InferenceTask, _ model: LanguageModel, modelHash: String, width: Int) {
        self.task = task
        decoder = BatchDecoder(model, width: width)
        window = width * Self.batchesPerWindow
        fingerprint = Self.fingerprint(task, modelHash: modelHash)
    }

    /// 16 hexadecimal digits.
    package static func fingerprint(_ task: InferenceTask, modelHash: String) -> String {
        let facts = ([modelHash] + task.facts).map { "\($0.utf8.count):\($0)" }.joined()
        return String(SHA256Digest(of: facts).description.prefix(16))
    }

    /// Answers all lines of `input`.
    ///
    /// - Parameters:
    ///   - done: lines, from the first one, that are answered already.
    ///   - words: says what is wrong with a line, in the words of some language.
    ///   - write: gets the lines of a window: first those that are refused, then the answers. What it has taken counts as done.
    ///   - progress: is told after each window; returning false ends the job there.
    package func run(
        _ input: inout LineReader, after done: Int = 0, words: (Phrase) -> String,
        write: (_ refused: [UInt8], _ answers: [UInt8]) throws(InferenceError) -> Void, progress: (Progress) -> Bool
    ) throws(InferenceError) -> Progress {
        var state = Progress()
        while state.skipped < done {
            guard let line = try input.next() else { throw .inputTooShort(lines: state.skipped, done: done) }
            state.skipped = line.number
        }
        state.bytesSkipped = input.bytesRead
        while true {
            var lines: [InputLine] = []
            while lines.count < window, let line = try input.next() { lines.append(line) }
            if lines.isEmpty { return state }
            let results = answers(to: lines)
            var (refused, answered): ([UInt8], [UInt8]) = ([], [])
            for (line, result) in zip(lines, results) {
                switch result {
                case .success(let answer): answered += answer.bytes + [0x0A]
                case .failure(let fault):
                    refused += refusal(of: line, fault, words).bytes + [0x0A]
                    state.refused += 1
                }
            }
            try write(refused, answered)
            (state.lines, state.bytes) = (state.lines + lines.count, input.bytesRead)
            guard progress(state) else { return state }
        }
    }

    /// The lines of the answers, in the order of `lines`.
    private func answers(to lines: [InputLine]) -> [Result<JSONValue, QueryFault>] {
        let queries = lines.map { line in
            Result { () throws(QueryFault) in try InferenceQuery(line, for: task) }
        }
        var found = predictions(for: queries.compactMap { try? $0.get() }).makeIterator()
        return queries.map { query in
            query.flatMap { query in
                (found.next() ?? .failure(.notAnObject)).map { line(query, $0) }
            }
        }
    }

    /// What the model makes of some queries, all at once, in their order. Equal queries are computed once.
    package func predictions(for queries: [InferenceQuery]) -> [Result<Prediction, QueryFault>] {
        var results = [Result<Prediction, QueryFault>](repeating: .failure(.notAnObject), count: queries.count)
        var requests: [BatchRequest] = []
        var asking: [[Int]] = []  // who waits for each request
        var known: [[String]: Int] = [:]
        for (place, query) in queries.enumerated() {
            let key = [query.text, query.continuation ?? ""]
            if task.isRepeatable, let request = known[key] {
                asking[request].append(place)
            } else {
                known[key] = requests.count
                requests.append(task.request(query, decoder.model.tokenizer))
                asking.append([place])
            }
        }
        decoder.answer(requests) { request, answer in
            for place in asking[request] {
                results[place] = answer.mapError { QueryFault.model($0) }.map { Prediction($0, to: queries[place], task) }
            }
            return true
        }
        return results
    }

    private func line(_ query: InferenceQuery, _ prediction: Prediction) -> JSONValue {
        var members: [JSONValue.Member] = [.init("line", .integer(query.line))]
        if let id = query.id { members.append(.init("id", id)) }
        members += prediction.members
        members.append(.init("job", .string(fingerprint)))
        return .object(members)
    }

    private func refusal(of line: InputLine, _ fault: QueryFault, _ words: (Phrase) -> String) -> JSONValue {
        let explanation = fault.explanation
        var members: [JSONValue.Member] = [
            .init("line", .integer(line.number)), .init("error", .string(words(explanation.problem))),
        ]
        if let hint = explanation.hint { members.append(.init("hint", .string(words(hint)))) }
        return .object(members)
    }
}
