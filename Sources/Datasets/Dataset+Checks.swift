// What must hold of data before training starts: each is refused with the line at fault.

extension Dataset {
    /// Throws unless there is something to learn: examples, and at least two labels or values among them.
    package func checkForTraining() throws(DatasetError) {
        guard let first = examples.first else { throw DatasetError(.noExamples, file: name) }
        switch task {
        case .classification:
            try checkLabelForms()
            if let label = first.label, examples.allSatisfy({ $0.label == label }) {
                throw DatasetError(.oneLabelOnly(label), file: name)
            }
        case .regression:
            if let value = first.value, examples.allSatisfy({ $0.value == value }) {
                throw DatasetError(.oneValueOnly(value), file: name)
            }
        case .answers, .texts: break
        }
    }

    /// Throws when this, which was held out, has a label that `training` never has.
    package func checkLabels(knownFrom training: Dataset) throws(DatasetError) {
        try checkLabels(among: training.labels)
    }

    /// Throws when an example has a label that is not among `known`.
    package func checkLabels(among known: [String]) throws(DatasetError) {
        try checkNotEmpty()
        for example in examples {
            if let label = example.label, !known.contains(label) {
                throw DatasetError(.unseenLabel(label, known: known), at: example.origin)
            }
        }
    }

    package func checkNotEmpty() throws(DatasetError) {
        if examples.isEmpty { throw DatasetError(.noExamples, file: name) }
    }

    /// Throws when an example is longer than the model's context.
    /// - Parameter tokens: how many tokens an example takes, with the prompt around it and its answer.
    package func checkLengths(context: Int, tokens: (Example) -> Int) throws(DatasetError) {
        for example in examples {
            let count = tokens(example)
            guard count <= context else {
                throw DatasetError(.tooLong(tokens: count, context: context, text: example.text), at: example.origin)
            }
        }
    }

    /// `Food` beside `food` is a slip of the pen, not a class.
    private func checkLabelForms() throws(DatasetError) {
        var seen: [String: (label: String, origin: Origin)] = [:]
        for example in examples {
            guard let label = example.label else { continue }
            let form = label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let earlier = seen[form] else {
                seen[form] = (label, example.origin)
                continue
            }
            if earlier.label != label {
                throw DatasetError(
                    .labelsDifferInForm(label, earlier.label, first: earlier.origin), at: example.origin)
            }
        }
    }
}
