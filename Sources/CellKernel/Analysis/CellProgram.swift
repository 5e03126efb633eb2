/// The text that the compiler gets for a cell: imports on top, then the learner's own source.
///
/// The learner's text is never changed within a line. Where something must be added around an expression or before a
/// declaration, it goes on lines of its own, and `#sourceLocation` tells the compiler what the lesson calls each line.
/// So every line and column in a diagnostic or in debug information is the lesson's own.
struct CellProgram: Sendable {
    /// What diagnostics in the added lines say instead of a file.
    static let addedFile = "<imbik>"

    let text: String

    /// - Parameters:
    ///   - imports: whole import lines for what earlier cells offer.
    ///   - showsRichly: whether ImbikLab is imported, whose `show` is then used.
    init(_ input: CellInput, _ analysis: CellAnalysis, imports: [String], showsRichly: Bool) {
        let bytes = Array(input.source.utf8)
        var output = Output(file: input.file, firstLine: input.line, bytes: bytes)
        output.added(imports)
        var start = 0
        var continues = false
        if analysis.isAsync {
            // A top-level variable of an asynchronous cell would belong to the main actor, and later cells' functions
            // could not use it.
            for variable in analysis.variables {
                output.learner(start..<variable, continues: continues)
                output.before(variable, "nonisolated(unsafe)")
                (start, continues) = (variable, true)
            }
        }
        if let shown = analysis.shown {
            output.learner(start..<shown.lowerBound, continues: continues)
            output.before(shown.lowerBound, "_imbikShow(")
            output.learner(shown, continues: true)
            output.text += "\n)"
            // Behind the last expression there are only comments, or a semicolon.
            let call = showsRichly ? "ImbikLab.show(value)" : "print(value)"
            output.added(["private func _imbikShow<T>(_ value: T) { if T.self != Void.self { \(call) } }"])
        } else {
            output.learner(start..<bytes.count, continues: continues)
        }
        if analysis.isAsync {
            output.added([
                "await _imbikEnd()",
                "private func _imbikEnd() async {",
                "_imbikEnded()",
                "await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }",
                "}",
                "@_silgen_name(\"imbik_cell_ended\") private func _imbikEnded()",
            ])
        }
        text = output.text
    }

    private struct Output {
        let file: String
        let firstLine: Int
        let bytes: [UInt8]
        var text = ""

        mutating func added(_ lines: [String]) {
            text += "\n#sourceLocation(file: \"\(CellProgram.addedFile)\", line: 1)\n"
            text += lines.joined(separator: "\n")
        }

        /// Words that the statement at `offset` is to begin with: on the line before it, since no directive may stand
        /// inside a statement. (Only in a file's very first line they must share the line.)
        mutating func before(_ offset: Int, _ words: String) {
            let line = firstLine + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
            locate(max(1, line - 1))
            text += words + " "
        }

        private mutating func locate(_ line: Int) {
            let name = file.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
            text += "\n#sourceLocation(file: \"\(String(name))\", line: \(line))\n"
        }

        /// A part of the learner's source, at its own column: what stands before it on its line becomes spaces.
        ///
        /// - Parameter continues: the words before belong to the same statement, and stand where `before` put them.
        mutating func learner(_ range: Range<Int>, continues: Bool = false) {
            guard !range.isEmpty else { return }
            let line = firstLine + bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
            let lineStart = bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let indent = bytes[lineStart..<range.lowerBound].map { $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ") }
            if !continues {
                locate(line)
            } else if line > 1 {
                text += "\n"
            }
            text += String(decoding: indent, as: UTF8.self) + String(decoding: bytes[range], as: UTF8.self)
        }
    }
}
