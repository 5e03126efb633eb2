import ArgumentParser
import Diagnostics
import Foundation
import ModelStore
import Tokenization

struct Tokenize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn texts into tokens, or back.",
        discussion: """
            Reads JSON lines with a field "text" from standard input and writes each back with a field "tokens"; with \
            '--decode', the other way. Other fields stay. A line that can't be used is reported by its number, and the \
            rest goes on; the exit code is then 1.
            """)

    @Option(help: "Name of a model that 'imbik model list' shows, or a GGUF file.")
    var model = KnownModel.smollm2.name

    @Flag(help: "Read \"tokens\" and write \"text\".")
    var decode = false

    @Flag(help: "Take the names of special tokens, such as <|im_start|>, as these tokens and not as text.")
    var special = false

    func run() throws {
        let tokenizer = try loadTokenizer(model)
        var number = 0
        var failures = 0
        while let line = readLine() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            do throws(LineFault) {
                print(try answer(to: line, tokenizer))
            } catch {
                failures += 1
                report(Explanation("line \(number): \(error.reason)"))
            }
        }
        if number == 0 { report(Explanation("standard input is empty", hint: "echo '{\"text\": \"Hello\"}' | imbik tokenize")) }
        if failures > 0 { throw ExitCode.failed }
        if number == 0 { throw ExitCode.nothingRan }
    }

    /// Why one line can't be used.
    private struct LineFault: Error {
        var reason: Phrase
    }

    private func answer(to line: String, _ tokenizer: Tokenizer) throws(LineFault) -> String {
        guard var object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] else {
            throw LineFault(reason: "this is not a JSON object: \(line.prefix(60))")
        }
        if decode {
            guard let numbers = object["tokens"] as? [Int] else {
                throw LineFault(reason: "a field \"tokens\" with a list of token numbers is missing")
            }
            if let unknown = numbers.first(where: { !(0..<tokenizer.vocabularyCount).contains($0) }) {
                throw LineFault(
                    reason: "token \(unknown) does not exist; the vocabulary has the tokens 0 to \(tokenizer.vocabularyCount - 1)")
            }
            object["text"] = tokenizer.text(of: numbers.map { TokenID(rawValue: Int32($0)) })
        } else {
            guard let text = object["text"] as? String else {
                throw LineFault(reason: "a field \"text\" with a string is missing")
            }
            object["tokens"] = tokenizer.encode(text, special: special ? .parsed : .asText).map { Int($0.rawValue) }
        }
        guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]) else {
            throw LineFault(reason: "the answer can't be written as JSON")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
