package import Diagnostics

/// One diagnostic of the compiler, at its place in the lesson, in the compiler's own words.
package struct CompilerMessage: Hashable, Sendable, CustomStringConvertible {
    package enum Severity: String, Hashable, Sendable {
        case error
        case warning
        case note
    }

    package var severity: Severity
    package var text: String
    /// Nil where the compiler speaks of a place that is no line of the lesson.
    package var position: SourcePosition?
    /// The learner's own line, unchanged.
    package var excerpt: String?

    /// `file:line:column: error: text`, the learner's line with a caret under the column.
    package var description: String {
        guard let position else { return "\(severity.rawValue): \(text)" }
        var lines = ["\(position.file):\(position.line):\(position.column): \(severity.rawValue): \(text)"]
        if let excerpt {
            let before = excerpt.utf8.prefix(position.column - 1)
            let indent = String(decoding: before, as: UTF8.self).map { (character: Character) -> Character in
                character == "\t" ? character : " "
            }
            lines += ["  " + excerpt, "  " + String(indent) + "^"]
        }
        return lines.joined(separator: "\n")
    }

    /// Reads what the compiler printed in its "llvm" style: a line `file:line:column: severity: text` for each
    /// diagnostic, with excerpts between, which are made anew from the learner's source.
    ///
    /// - Parameter cells: the cells whose lines may be named, newest last.
    package static func parse(_ output: String, cells: [CellInput]) -> [CompilerMessage] {
        output.split(separator: "\n").filter { line in !unfounded.contains { line.contains($0) } }
            .compactMap { parse(line: $0, cells: cells) }
    }

    /// Warnings about what is right in a lesson: each cell is a module only to the compiler.
    private static let unfounded = [
        "warning: extension declares a conformance of imported type", "note: add '@retroactive' to silence",
    ]

    private static func parse(line: Substring, cells: [CellInput]) -> CompilerMessage? {
        for severity in [Severity.error, .warning, .note] {
            let mark = severity.rawValue + ": "
            if line.hasPrefix(mark) {
                return CompilerMessage(severity: severity, text: String(line.dropFirst(mark.count)))
            }
            guard let found = line.firstRange(of: ": " + mark) else { continue }
            let place = line[..<found.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
            guard place.count >= 3, let column = Int(place[place.count - 1]), let number = Int(place[place.count - 2])
            else { continue }
            let file = place.dropLast(2).joined(separator: ":")
            var message = CompilerMessage(severity: severity, text: String(line[found.upperBound...]))
            let named = cells.filter { $0.file == file }
            guard !named.isEmpty else {
                // A place in an added line or in another module has no meaning for the reader.
                return file == CellProgram.addedFile && severity == .warning ? nil : message
            }
            message.position = SourcePosition(file: file, line: number, column: column)
            message.excerpt = named.lazy.reversed().compactMap { $0.text(ofLine: number) }.first
            return message
        }
        return nil
    }
}

extension CellInput {
    /// A line of the cell's source, by its number in the lesson.
    func text(ofLine number: Int) -> String? {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(number - line) else { return nil }
        return String(lines[number - line])
    }
}
