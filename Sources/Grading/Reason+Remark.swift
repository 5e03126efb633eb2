package import Lessons

extension Reason {
    /// What there is to say beside the author's `why`, in the learner's language; nil where right or wrong says it all.
    package func remark(in language: Language) -> String? {
        switch (subject, language) {
        case (.rounded, .english): "This is the right number, rounded; the question asks for it more exactly."
        case (.rounded, .turkish): "Bu, doğru sayının yuvarlanmışı; soru daha kesin bir sayı istiyor."
        case (.missing, .english): "What you marked is right, but there is more."
        case (.missing, .turkish): "İşaretlediklerin doğru, ama eksik var."
        case (.order, .english): "Some items stand in the wrong order."
        case (.order, .turkish): "Bazı ögelerin sırası yanlış."
        case (.choice, _), (.mistake, _), (.key, _): nil
        }
    }
}
