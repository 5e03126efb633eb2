extension DamlaReport {
    /// The report for people; figures to three places.
    package var text: String {
        var lines = [
            "parameters \(parameters), file \(bytes) bytes",
            "validation, \(validation.documents) documents: \(decimal(validation.natsPerToken)) nats a token, "
                + "\(decimal(validation.bitsPerByte)) bits a byte",
            "", "right answers (held-out keys, labels and words: never in training; facts and questions: seen)",
        ]
        for (name, own) in grouped(abilities, by: { "\($0.language) \($0.name)" }) {
            lines.append("  \(name), \(own[0].items) items: " + own.map(shotsAndShare).joined(separator: "  "))
        }
        lines += ["", "whole lines after a prompt, by probability"]
        for sense in senses {
            let prompt = sense.prompt.split(separator: "\n").joined(separator: " / ")
            let kept = sense.keepsPromise.map { $0 ? "" : "   NOT \(sense.promised ?? "")" } ?? ""
            let likely = sense.continuations.prefix(4).map { "\($0.text) \(decimal($0.probability))" }
            lines.append("  \(prompt)  \(likely.joined(separator: ", "))\(kept)")
        }
        lines += ["", "P(she) / (P(she) + P(he)), by the share of \"she\" in the corpus (skewed on purpose)"]
        for (form, own) in grouped(pronouns, by: \.form) {
            lines.append("  \(form): " + own.map { "\($0.corpusShare): \(decimal($0.she))" }.joined(separator: "  "))
        }
        lines += [
            "", "department of a message, untuned, a choice of six: \(decimal(departments.right)) of \(departments.items)", "",
            "the likeliest text after",
        ]
        lines += samples.map { "  \($0.prompt.split(separator: "\n").joined(separator: " / ")) | \($0.text)" }
        return lines.joined(separator: "\n")
    }

    private func shotsAndShare(_ ability: Ability) -> String { "\(ability.shots)-shot \(decimal(ability.right))" }
}

/// The elements under their names, in the order in which the names first come.
private func grouped<Element>(_ elements: [Element], by name: (Element) -> String) -> [(name: String, elements: [Element])] {
    var groups: [(name: String, elements: [Element])] = []
    for element in elements {
        if let index = groups.firstIndex(where: { $0.name == name(element) }) {
            groups[index].elements.append(element)
        } else {
            groups.append((name(element), [element]))
        }
    }
    return groups
}

/// Three places, without Foundation.
private func decimal(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
