/// What a prediction belongs to besides its query. Where any of it changes, no earlier prediction is served.
package struct CacheContext: Hashable, Sendable {
    /// Such as `classify`.
    package let task: String
    /// Everything that is asked around the query: template, instruction, examples, labels.
    package let prompt: String
    /// The hash of the model's file and of its adapter's.
    package let model: String

    package init(task: String, prompt: String, model: String) { (self.task, self.prompt, self.model) = (task, prompt, model) }
}

/// A point in time, in whole milliseconds since 1970. The cache has no clock of its own.
package typealias Milliseconds = Int64

/// A prediction on its way into the cache.
package struct NewPrediction: Hashable, Sendable {
    /// As it was asked; it is asked like this again when the prediction is refreshed.
    package let query: String
    /// JSON.
    package let answer: String

    package init(query: String, answer: String) { (self.query, self.answer) = (query, answer) }
}

/// A prediction found in the cache.
package struct CachedPrediction: Hashable, Sendable {
    /// JSON, as it was stored.
    package let answer: String
    package let computedAt: Milliseconds
    /// nil: never.
    package let expiresAt: Milliseconds?
}
