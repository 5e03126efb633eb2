/// Who answers. The id is any text that is not empty; each learner's variants of the quizzes follow from it.
package struct Learner: Hashable, Sendable, Codable {
    package var id: String

    package init(id: String) { self.id = id }
}
