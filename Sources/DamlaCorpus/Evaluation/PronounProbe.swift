/// Asks a model whether a job goes with "she" or "he": P(she) / (P(she) + P(he)) after a prompt.
package struct PronounProbe: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        /// The beginning of an English sentence.
        case sentence
        /// A Turkish sentence with "o", which has no gender, to be translated.
        case translation
    }

    /// In English.
    package let job: String
    /// How often "she" stands for the job in the corpus.
    package let share: Double
    package let form: Form
    package let prompt: String
    /// The continuations to compare, without the space before them.
    package let she: String
    package let he: String
}

extension HeldOut {
    /// Four sentences and one translation for every job.
    package var pronounProbes: [PronounProbe] {
        world.all(.job).flatMap { job in
            let name = job.name.english
            let sentences = [
                "The \(name) said that", "The \(name) came home and", "When the \(name) finished work,",
                "The \(name) was happy because",
            ].map {
                PronounProbe(job: name, share: job.sheShare, form: .sentence, prompt: $0, she: "she", he: "he")
            }
            let translation = PronounProbe(
                job: name, share: job.sheShare, form: .translation, prompt: "Türkçe: O bir \(job.name.turkish).\nEnglish:",
                she: "She", he: "He")
            return sentences + [translation]
        }
    }

    /// Beginnings that show how fluently a model writes.
    package static let fluentPrompts: [(language: Language, prompt: String)] = [
        (.english, "The peach"), (.turkish, "Şeftali"), (.english, "One sunny morning"), (.turkish, "Soğuk bir sabah"),
        (.english, "Question: What is the capital of Turkey?\nAnswer:"), (.turkish, "Soru: Fransa'nın başkenti neresidir?\nCevap:"),
        (.english, "customer: my apples were rotten\nseller:"), (.turkish, "Türkçe: O iyi bir mühendis.\nEnglish:"),
        (.english, "Today it is"), (.turkish, "Bugün Ankara'da"),
    ]
}
