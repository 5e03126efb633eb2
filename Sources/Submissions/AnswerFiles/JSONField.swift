import Foundation
import JSON

/// A value of a JSON file with its place in it, read member by member; what does not fit is refused by that place.
struct JSONField {
    let value: JSONValue
    /// As in `answers[2].attempts[0]`; empty for the whole.
    let path: String

    init(_ value: JSONValue, path: String) { (self.value, self.path) = (value, path) }

    func malformed(_ key: String?, _ expected: AnswerFileError.Expectation) -> AnswerFileError {
        .malformed(path: key.map(place) ?? path, expected)
    }

    func has(_ key: String) -> Bool { value[key] != nil }

    func member(_ key: String) throws(AnswerFileError) -> JSONField {
        guard let member = value[key] else { throw malformed(key, .something) }
        return JSONField(member, path: place(key))
    }

    func array(_ key: String) throws(AnswerFileError) -> [JSONField] {
        guard let items = try member(key).value.array else { throw malformed(key, .list) }
        return items.enumerated().map { JSONField($1, path: "\(place(key))[\($0)]") }
    }

    /// The members of an object, each name once; the last of equal names counts.
    func members(_ key: String, most: Int) throws(AnswerFileError) -> [(name: String, field: JSONField)] {
        guard case .object(let members) = try member(key).value else { throw malformed(key, .object) }
        guard members.count <= most else { throw malformed(key, .atMost(most)) }
        var fields: [(name: String, field: JSONField)] = []
        for member in members {
            fields.removeAll { $0.name == member.key }
            fields.append((member.key, JSONField(member.value, path: "\(place(key)).\(member.key.prefix(40))")))
        }
        return fields
    }

    func integer(_ key: String, _ range: ClosedRange<Int>) throws(AnswerFileError) -> Int {
        guard let number = try member(key).value.integer, range.contains(number) else {
            throw malformed(key, .integer(range))
        }
        return number
    }

    func integers(_ key: String) throws(AnswerFileError) -> [Int] {
        let items = try array(key)
        guard items.count <= 1000 else { throw malformed(key, .atMost(1000)) }
        var numbers: [Int] = []
        for item in items {
            guard let number = item.value.integer, number >= 0 else { throw item.malformed(nil, .integer(0...Int.max)) }
            numbers.append(number)
        }
        return numbers
    }

    func bool(_ key: String) throws(AnswerFileError) -> Bool {
        guard let flag = try member(key).value.bool else { throw malformed(key, .bool) }
        return flag
    }

    func text(_ key: String, most: Int) throws(AnswerFileError) -> String {
        guard let text = try member(key).value.string, text.utf8.count <= 4 * most, text.count <= most else {
            throw malformed(key, .text(most: most))
        }
        return text
    }

    /// A name: one line that is not empty.
    func line(_ key: String) throws(AnswerFileError) -> String {
        let line = try text(key, most: 200)
        guard !line.isEmpty, !line.contains(where: \.isNewline) else { throw malformed(key, .line) }
        return line
    }

    func date(_ key: String) throws(AnswerFileError) -> Date {
        guard let date = Date(timestamp: try text(key, most: 40)) else {
            throw malformed(key, .date)
        }
        return date
    }

    func seconds(_ key: String) throws(AnswerFileError) -> Double {
        guard let seconds = try member(key).value.double, seconds >= 0, seconds <= 1e9 else {
            throw malformed(key, .seconds)
        }
        return seconds
    }

    /// Collects the names of members that are not among `known`.
    func note(notIn known: Set<String>, in strange: inout Set<String>) {
        guard case .object(let members) = value else { return }
        for member in members where !known.contains(member.key) && strange.count < 5 { strange.insert(String(member.key.prefix(40))) }
    }

    private func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
