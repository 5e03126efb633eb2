/// A mistake that people make, as a whole solution that has it.
package struct WrongSolution: Hashable, Sendable {
    /// Relative to the exercise's folder: `wrong/no-shift.swift`.
    package var file: String
    package var source: String
    /// The checks that it must fail.
    package var fails: [Check.ID]
    /// Told to a learner whose outputs equal this solution's wherever a check fails. Markdown.
    package var why: BilingualText

    package init(file: String, source: String, fails: [Check.ID], why: BilingualText) {
        (self.file, self.source, self.fails, self.why) = (file, source, fails, why)
    }
}
