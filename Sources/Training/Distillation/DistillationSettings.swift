import Diagnostics
package import Tokenization

/// What a student learns from its teacher: Hinton, Vinyals & Dean 2015, arXiv:1503.02531, §2.
///
/// The loss of a target is `softShare` · T² · KL(teacher ‖ student), both softened by the temperature T, plus
/// (1 − `softShare`) times the cross-entropy with the token that came. T² keeps the soft gradients about as large whatever
/// the temperature is.
package struct DistillationSettings: Hashable, Sendable {
    /// Over what the two distributions are compared.
    package enum Support: Hashable, Sendable {
        case vocabulary
        /// Only these tokens, such as the labels of a classification; the others' scores are left alone.
        case tokens([TokenID])
    }

    /// T: scores are divided by it. 1 leaves them; more shows what the teacher thinks of the unlikely.
    package var temperature = 2.0
    /// 1: only the teacher counts; 0: only the tokens that came.
    package var softShare = 1.0
    package var support = Support.vocabulary

    package init() {}

    package init(temperature: Double, softShare: Double = 1, support: Support = .vocabulary) {
        precondition(temperature > 0 && (0...1).contains(softShare), "a temperature above 0, a share from 0 to 1")
        (self.temperature, self.softShare, self.support) = (temperature, softShare, support)
    }

    /// Every setting in words.
    package var lines: [SettingLine] {
        let compared: Phrase = switch support {
        case .vocabulary: "the whole vocabulary"
        case .tokens(let tokens): "\(tokens.count) tokens: \(tokens.map(\.description).joined(separator: " "))"
        }
        return [
            SettingLine("temperature", "\(temperature)", "scores are divided by it before they are compared"),
            SettingLine("teacher's share", "\(softShare)", "of the loss; the rest is for the tokens that came"),
            SettingLine("compared", compared, "scores that student and teacher are compared on"),
        ]
    }
}
