import ArgumentParser
package import Diagnostics
import Foundation

/// `--json`, for the commands that have it.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON; the fields are described in docs/commands.md.")
    var json = false
}

/// Prints one JSON value on one line; fields are sorted by name, so that two runs can be compared.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// Writes text to standard output at once, without a line break.
func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
}

/// A phrase in the language of the interface.
func said(_ phrase: Phrase) -> String { phrase.text(in: Interface.current.book) }

/// Prints a result for people, in the language of the interface.
func tell(_ phrase: Phrase) { print(said(phrase)) }

/// Lines of phrases whose columns stand under each other; numbers to the right.
func table(of rows: [[Phrase]], numbers: Set<Int>) -> String { table(rows.map { $0.map(said) }, numbers: numbers) }

/// Phrases with commas between them.
func listed(_ phrases: [Phrase]) -> Phrase { phrases.dropFirst().reduce(phrases.first ?? "") { "\($0), \($1)" } }

/// JSON has a phrase's English: programs read it.
extension Phrase: Encodable {
    package func encode(to encoder: any Encoder) throws { try english.encode(to: encoder) }
}

/// Lines whose columns stand under each other; numbers to the right.
func table(_ rows: [[String]], numbers: Set<Int>) -> String {
    guard let first = rows.first else { return "" }
    let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
        let cells = row.indices.map { column in
            let space = String(repeating: " ", count: widths[column] - row[column].count)
            return numbers.contains(column) ? space + row[column] : row[column] + space
        }
        let line = cells.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
}

/// `1234567` as `1,234,567`, in Turkish `1.234.567`.
func grouped(_ number: Int) -> Phrase {
    let digits = String(abs(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return "\(number: (number < 0 ? "-" : "") + text)"
}

/// A number with a fixed count of decimals.
func fixed(_ number: Double, _ decimals: Int) -> Phrase {
    "\(number: String(format: "%.\(decimals)f", locale: Locale(identifier: "en_US_POSIX"), number))"
}

/// A token's text between quotation marks, with line breaks and the like made visible.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _ where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
