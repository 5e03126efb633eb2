func fewShotPrompt(instruction: String, examples: [[String]], query: String, shots: Int) -> String {
    let asked = oneLine(query)
    let used = examples.filter { oneLine($0[0]).lowercased() != asked.lowercased() }.prefix(shots)

    var lines = used.map { "\(oneLine($0[0])): \(oneLine($0[1]))" }
    let heading = oneLine(instruction)
    if !heading.isEmpty { lines.insert(heading, at: 0) }
    lines.append("\(asked):")
    return lines.joined(separator: "\n")
}

func oneLine(_ text: String) -> String {
    text
}
