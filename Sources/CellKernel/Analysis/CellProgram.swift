/// The text that the compiler gets for a cell: imports on top, then the learner's own source.
///
/// The learner's text is never changed within a line. Where something must be added around an expression or before a
/// declaration, it goes on lines of its own, and `#sourceLocation` tells the compiler what the lesson calls each line.
/// So every line and column in a diagnostic or in debug information is the lesson's own.
struct CellProgram: Sendable {
    /// What diagnostics in the added lines say instead of a file.
    static let addedFile = "<imbik>"

    let text: String
    /// Line in the lesson that stands for everything that was added for the shown expression.
    let shownLine: Int?

    /// - Parameters:
    ///   - imports: whole import lines for what earlier cells offer.
    ///   - showsRichly: whether ImbikLab is imported, whose `show` is then used.
    init(_ input: CellInput, _ analysis: CellAnalysis, imports: [String], showsRichly: Bool) {
        let bytes = Array(input.source.utf8)
        var output = Output(file: input.file, firstLine: input.line, bytes: bytes)
        output.added(imports)
        var start = 0
        if analysis.isAsync {
            // A top-level variable of an asynchronous cell would belong to the main actor, and later cells' functions
            // could not use it.
            for variable in analysis.variables {
                output.learner(start..<variable)
                output.added(["nonisolated(unsafe)"])
                start = variable
            }
        }
        if let shown = analysis.shown {
            output.learner(start..<shown.lowerBound)
            output.added(["_imbikShow("])
            output.learner(shown)
            output.added([")"])
            start = shown.upperBound
        }
        output.learner(start..<bytes.count)
        if analysis.shown != nil {
            let call = showsRichly ? "ImbikLab.show(value)" : "print(value)"
            output.added(["private func _imbikShow<T>(_ value: T) { if T.self != Void.self { \(call) } }"])
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
        shownLine = analysis.shown.map { input.line + bytes[..<$0.lowerBound].count { $0 == UInt8(ascii: "\n") } }
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

        /// A part of the learner's source, at its own column: what stands before it on its line becomes spaces.
        mutating func learner(_ range: Range<Int>) {
            guard !range.isEmpty else { return }
            let line = firstLine + bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
            let lineStart = bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let indent = bytes[lineStart..<range.lowerBound].map { $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ") }
            let name = file.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
            text += "\n#sourceLocation(file: \"\(String(name))\", line: \(line))\n"
            text += String(decoding: indent, as: UTF8.self) + String(decoding: bytes[range], as: UTF8.self)
        }
    }
}
