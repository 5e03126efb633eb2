package import Datasets
package import Diagnostics
package import LanguageModels

/// Why a model cannot be evaluated on data.
package enum EvaluationError: ExplainedError, Equatable {
    case data(DatasetError)
    case model(ModelError)
    case template(String)
    /// Of these labels nothing is left when they are written in tokens.
    case emptyLabel(String)

    package var explanation: Explanation {
        switch self {
        case .data(let error): error.explanation
        case .model(let error): error.explanation
        case .template(let template):
            Explanation(
                "the template '\(template)' does not hold '{text}' exactly once",
                hint: "write where the text goes, such as 'Definition: {text}\\nCategory:'")
        case .emptyLabel(let label):
            Explanation("the label '\(label)' has no tokens in this model's vocabulary", hint: "give the label another name")
        }
    }
}
