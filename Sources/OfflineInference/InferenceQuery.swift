package import JSON

/// One line of a job's input: `{"id": …, "text": "…"}`, for scores with `"continuation": "…"`.
package struct InferenceQuery: Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// Copied to the answer; of any kind.
    package let id: JSONValue?
    package let text: String
    package let continuation: String?

    package init(line: Int, id: JSONValue? = nil, text: String, continuation: String? = nil) {
        (self.line, self.id, self.text, self.continuation) = (line, id, text, continuation)
    }

    /// Other fields are passed over.
    package init(_ line: InputLine, for task: InferenceTask) throws(QueryFault) {
        let bytes: [UInt8]
        switch line.content {
        case .whole(let whole): bytes = whole
        case .tooLong: throw .tooLong
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw .notJSON(problem: error.problem, column: error.offset + 1)
        }
        guard case .object = value else { throw .notAnObject }
        func text(_ key: String) throws(QueryFault) -> String {
            guard let field = value[key] else { throw .missing(key) }
            guard let text = field.string else { throw .notText(key) }
            return text
        }
        self.init(
            line: line.number, id: value["id"], text: try text("text"),
            continuation: task.needsContinuation ? try text("continuation") : nil)
    }
}
