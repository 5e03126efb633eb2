import JSON

/// The body of `POST /predict`: one query `{"id": …, "text": "…"}`, or an array of them.
struct PredictBody: Hashable {
    struct Query: Hashable {
        /// Copied to the answer; of any kind.
        var id: JSONValue?
        var text: String
    }

    /// Why a body has no queries.
    struct Fault: Error, Hashable {
        var problem: String
        var hint: String?
    }

    var queries: [Query]
    /// Whether an array was given, and so an array is expected.
    var isArray: Bool

    private static let example = "a query is an object such as {\"id\": 7, \"text\": \"is it safe?\"}; several are an array of them"

    init(_ bytes: [UInt8], limit: Int) throws(Fault) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(problem: "the body is not UTF-8") }
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw Fault(problem: "the body is not JSON: \(error.problem) at byte \(error.offset + 1)", hint: Self.example)
        }
        switch value {
        case .array(let values):
            guard values.count <= limit else {
                throw Fault(problem: "the body has \(values.count) queries; at most \(limit) are answered at once", hint: "send several requests")
            }
            var queries: [Query] = []
            queries.reserveCapacity(values.count)
            for (index, value) in values.enumerated() { queries.append(try Self.query(value, "query \(index + 1)")) }
            (self.queries, isArray) = (queries, true)
        case .object: (queries, isArray) = ([try Self.query(value, "the query")], false)
        case .null, .bool, .integer, .number, .string:
            throw Fault(problem: "the body is neither a query nor an array of queries", hint: Self.example)
        }
    }

    private static func query(_ value: JSONValue, _ name: String) throws(Fault) -> Query {
        guard case .object = value else { throw Fault(problem: "\(name) is no object", hint: example) }
        guard let field = value["text"] else { throw Fault(problem: "\(name) has no 'text'", hint: example) }
        guard let text = field.string else { throw Fault(problem: "the 'text' of \(name) is no text", hint: example) }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw Fault(problem: "the 'text' of \(name) is empty", hint: example)
        }
        return Query(id: value["id"], text: text)
    }
}
