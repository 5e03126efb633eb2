/// What the examples of a dataset ask for; decides which fields each one has.
package enum TaskKind: String, CaseIterable, Hashable, Sendable {
    /// `{"text": "two pizzas, please", "label": "order"}`
    case classification
    /// `{"text": "half an hour", "value": 30}`
    case regression
    /// `{"prompt": "Brazil", "answer": "Brasília", "also": ["Brasilia"]}`; `also` may be left out.
    case answers
    /// `{"text": "It rained all night."}`
    case texts

    package var textField: String {
        switch self {
        case .classification, .regression, .texts: "text"
        case .answers: "prompt"
        }
    }

    /// The field with the target; nil where nothing is asked.
    package var targetField: String? {
        switch self {
        case .classification: "label"
        case .regression: "value"
        case .answers: "answer"
        case .texts: nil
        }
    }

    /// The kind whose fields all are among `fields`; `texts` only when no other fits.
    init?(fields: [String]) {
        let fitting = TaskKind.allCases.first { kind in
            fields.contains(kind.textField) && kind.targetField.map(fields.contains) ?? true
        }
        guard let fitting else { return nil }
        self = fitting
    }
}
