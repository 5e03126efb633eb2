package import Diagnostics

extension DamlaReport {
    /// The report for people; figures to three places.
    package func text(in book: PhraseBook) -> String { lines.map { $0.text(in: book) }.joined(separator: "\n") }

    private var lines: [Phrase] {
        var lines: [Phrase] = [
            "parameters \(parameters), file \(bytes) bytes",
            "validation, \(validation.documents) documents: \(decimal(validation.natsPerToken)) nats a token, \(decimal(validation.bitsPerByte)) bits a byte",
            "", "right answers (held-out keys, labels and words: never in training; facts and questions: seen)",
        ]
        for (name, own) in grouped(abilities, by: { "\($0.language) \($0.name)" }) {
            lines.append("  \(name), \(own[0].items) items: \(listed(own.map(shotsAndShare), "  "))")
        }
        lines += ["", "whole lines after a prompt, by probability"]
        for sense in senses {
            let prompt = sense.prompt.split(separator: "\n").joined(separator: " / ")
            let kept: Phrase = sense.keepsPromise == false ? "   NOT \(sense.promised ?? "")" : ""
            let likely = sense.continuations.prefix(4).map { "\($0.text) \(decimal($0.probability))" as Phrase }
            lines.append("  \(prompt)  \(listed(likely, ", "))\(kept)")
        }
        lines += ["", "P(she) / (P(she) + P(he)), by the share of \"she\" in the corpus (skewed on purpose)"]
        for (form, own) in grouped(pronouns, by: \.form) {
            lines.append("  \(form): \(listed(own.map { "\($0.corpusShare): \(decimal($0.she))" }, "  "))")
        }
        lines += [
            "", "department of a message, untuned, a choice of six: \(decimal(departments.right)) of \(departments.items)", "",
            "the likeliest text after",
        ]
        lines += samples.map { "  \($0.prompt.split(separator: "\n").joined(separator: " / ")) | \($0.text)" }
        return lines
    }

    private func shotsAndShare(_ ability: Ability) -> Phrase { "\(ability.shots)-shot \(decimal(ability.right))" }
}

private func listed(_ phrases: [Phrase], _ separator: String) -> Phrase {
    phrases.dropFirst().reduce(phrases.first ?? "") { "\($0)\(separator)\($1)" }
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
private func decimal(_ number: Double) -> Phrase {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return "\(number: "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(fraction)")"
}
