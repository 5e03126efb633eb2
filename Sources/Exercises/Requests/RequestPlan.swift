package import JSON

/// What a real model's file says to a question.
package struct ModelAnswer: Hashable, Sendable {
    package var arguments: [JSONValue]
    /// Nil where the question has none.
    package var expected: JSONValue?

    package init(arguments: [JSONValue], expected: JSONValue?) { (self.arguments, self.expected) = (arguments, expected) }
}

/// Answers from models' files, given by who starts the grading; nil where the model is not on this machine.
package typealias ModelSource = @Sendable (ModelQuestion) -> ModelAnswer?

/// All calls that the checks of an exercise make, for one seed.
package struct RequestPlan: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var request: Request
        /// What the model gives for it, where it was asked.
        package var modelValue: JSONValue?

        package init(request: Request, modelValue: JSONValue? = nil) { (self.request, self.modelValue) = (request, modelValue) }
    }

    /// In the order of the exercise's file.
    package var entries: [Entry]
    /// Checks that can't be run since their model is not here, with its name.
    package var missingModels: [Check.ID: String]

    package init(entries: [Entry], missingModels: [Check.ID: String] = [:]) {
        (self.entries, self.missingModels) = (entries, missingModels)
    }

    package var requests: [Request] { entries.map(\.request) }
}
