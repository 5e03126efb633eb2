import Diagnostics
import JSON

/// The named fields of one example, as a file has them.
struct Record {
    private let members: [JSONValue.Member]
    private let writesNumbersAsText: Bool
    let origin: Origin

    /// - Parameter writesNumbersAsText: whether a number comes as text, as in CSV.
    init(_ members: [JSONValue.Member], writesNumbersAsText: Bool, _ origin: Origin) {
        (self.members, self.writesNumbersAsText, self.origin) = (members, writesNumbersAsText, origin)
    }

    var names: [String] { members.map(\.key) }

    func example(of task: TaskKind) throws(DatasetError) -> Example {
        let text = try text(task.textField)
        switch task {
        case .classification: return Example(text, .label(try self.text("label")), origin: origin)
        case .regression: return Example(text, .value(try number("value")), origin: origin)
        case .answers: return Example(text, .answer(try self.text("answer"), also: try texts("also")), origin: origin)
        case .texts: return Example(text, .nothing, origin: origin)
        }
    }

    private func value(_ field: String) throws(DatasetError) -> JSONValue {
        guard let member = members.first(where: { $0.key == field }) else {
            throw DatasetError(.missingField(field, present: names), at: origin)
        }
        return member.value
    }

    private func text(_ field: String) throws(DatasetError) -> String {
        let value = try value(field)
        guard case .string(let text) = value else {
            throw DatasetError(.wrongType(field: field, expected: .text, found: Record.kind(of: value)), at: origin)
        }
        guard !text.utf8.allSatisfy(isSpace) else { throw DatasetError(.emptyField(field), at: origin) }
        return text
    }

    private func number(_ field: String) throws(DatasetError) -> Double {
        let value = try value(field)
        if let number = value.double { return number }
        if writesNumbersAsText, case .string(let text) = value,
            case .some(let parsed) = try? JSONValue(parsing: text.utf8), let number = parsed.double
        {
            return number
        }
        throw DatasetError(.wrongType(field: field, expected: .number, found: Record.kind(of: value)), at: origin)
    }

    /// A list of texts that may be left out; in CSV one text.
    private func texts(_ field: String) throws(DatasetError) -> [String] {
        guard let value = members.first(where: { $0.key == field })?.value else { return [] }
        if writesNumbersAsText, case .string(let text) = value { return text.isEmpty ? [] : [text] }
        let texts = value.array?.compactMap(\.string)
        guard let texts, texts.count == value.array?.count else {
            throw DatasetError(
                .wrongType(field: field, expected: .listOfTexts, found: Record.kind(of: value)), at: origin)
        }
        return texts
    }

    /// What was written instead, in words.
    private static func kind(of value: JSONValue) -> Phrase {
        switch value {
        case .null: "null"
        case .bool(let truth): "\(truth)"
        case .integer(let number): "the number \(number)"
        case .number(let number): "the number \(number)"
        case .string(let text): "the text '\(text)'"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
