/// The generated part of a worker: its entry point, with a line for every call.
struct WorkerMain {
    /// How the compiler's messages name the lines that belong to call number `index`.
    static func place(ofCall index: Int) -> String { "imbik-call-\(index)" }

    let text: String

    init(_ calls: [WorkerProgram.Call]) {
        // The type of the function is written out: an overload or another type of number is a message, not a conversion.
        let lines = calls.enumerated().flatMap { index, call in
            let takes = call.types.joined(separator: ", ")
            let labels = call.labels.map { ($0 ?? "_") + ":" }.joined()
            let reference = call.labels.isEmpty ? call.name : "\(call.name)(\(labels))"
            let arguments = call.types.map { _ in "try _imbikTaken.next()" }.joined(separator: ", ")
            return [
                "#sourceLocation(file: \"\(Self.place(ofCall: index))\", line: 1)",
                "_imbikCalls.append(ImbikCall(\"\(call.name)\") { (_imbikTaken: inout ImbikArguments) throws -> WireValue in",
                "let _imbikCall: (\(takes)) throws -> \(call.result) = \(reference)",
                "return try _imbikCall(\(arguments)).wire })",
            ]
        }
        let start = ["import ExerciseWorker", "@main enum _ImbikMain { static func main() {", "var _imbikCalls: [ImbikCall] = []"]
        let end = (calls.isEmpty ? [] : ["#sourceLocation()"]) + ["ImbikWorker.serve(_imbikCalls) } }", ""]
        text = (start + lines + end).joined(separator: "\n")
    }
}
