func fewShotPrompt(instruction: String, examples: [[String]], query: String, shots: Int) -> String {
    let asked = oneLine(query)
    // [en] First without the query, then so many: that way none is missing.
    // [tr] Önce sorgu çıkarılır, sonra sayılır; böylece eksik kalmaz.
    let used = examples.filter { oneLine($0[0]).lowercased() != asked.lowercased() }.prefix(shots)

    var lines = used.map { "\(oneLine($0[0])): \(oneLine($0[1]))" }
    let heading = oneLine(instruction)
    if !heading.isEmpty { lines.insert(heading, at: 0) }
    lines.append("\(asked):")
    return lines.joined(separator: "\n")
}

func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
