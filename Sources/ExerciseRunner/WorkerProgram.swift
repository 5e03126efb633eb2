/// What a worker is made of: the learner's file, what the exercise's author adds to it, and the functions to be called.
package struct WorkerProgram: Hashable, Sendable {
    /// A Swift file as people know it.
    package struct Source: Hashable, Sendable {
        /// The name that messages use: "my-exercises/softmax.swift".
        package var name: String
        package var text: String

        package init(name: String, text: String) {
            (self.name, self.text) = (name, text)
        }
    }

    /// A function that the sources declare.
    package struct Call: Hashable, Sendable {
        package var name: String
        /// The label of each parameter as callers write it; nil for none.
        package var labels: [String?]
        /// Types of the parameters, as Swift writes them: "[Double]".
        package var types: [String]
        package var result: String
        /// The whole declaration, for messages.
        package var declaration: String

        package init(name: String, labels: [String?], types: [String], result: String, declaration: String) {
            (self.name, self.labels, self.types) = (name, labels, types)
            (self.result, self.declaration) = (result, declaration)
        }
    }

    /// The learner's first. Only their lines are shown.
    package var sources: [Source]
    /// How many of `sources` are the learner's own; the rest is the author's adapter.
    package var learnersFiles: Int
    package var calls: [Call]

    package init(sources: [Source], learnersFiles: Int = 1, calls: [Call]) {
        (self.sources, self.learnersFiles, self.calls) = (sources, learnersFiles, calls)
    }
}
