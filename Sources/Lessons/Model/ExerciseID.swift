/// The permanent name of a programming exercise. Only it stands in a lesson; the exercise lives in `exercises/<id>/`.
package struct ExerciseID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var name: String

    package init(_ name: String) { self.name = name }
    package init(stringLiteral name: String) { self.name = name }
    package var description: String { name }
}
