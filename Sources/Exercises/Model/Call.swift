/// A function that the learner writes, or that the adapter offers around it.
package struct Call: Hashable, Sendable {
    package struct Parameter: Hashable, Sendable {
        /// Nil where the call has no label: `_ scores`.
        package var label: String?
        package var name: String
        package var type: ValueType

        package init(label: String?, name: String, type: ValueType) {
            (self.label, self.name, self.type) = (label, name, type)
        }
    }

    package var name: String
    package var parameters: [Parameter]
    package var result: ValueType
    package var canThrow: Bool
    /// As the author wrote it: `func softmax(_ scores: [Double], temperature: Double) -> [Double]`.
    package var declaration: String

    package init(name: String, parameters: [Parameter], result: ValueType, canThrow: Bool = false, declaration: String) {
        (self.name, self.parameters, self.result) = (name, parameters, result)
        (self.canThrow, self.declaration) = (canThrow, declaration)
    }

    /// `softmax(_:temperature:)`
    package var title: String { "\(name)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))" }
}
