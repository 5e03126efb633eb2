package import Tensors

/// What was written, and how far it is from the numbers that were given.
package struct SavedFile: Hashable, Sendable {
    package struct Tensor: Hashable, Sendable {
        package var name: String
        /// Outermost first.
        package var shape: [Int]
        package var format: ElementFormat
        /// Bytes of the stored form.
        package var byteCount: Int
        /// Of the stored numbers against those given. (Which may have been rounded themselves, in the file they came from.)
        package var error: RoundingError
    }

    /// In the order of the file.
    package var tensors: [Tensor]
    /// Size of the whole file.
    package var byteCount: Int

    /// Over all numbers of the file.
    package var error: RoundingError { tensors.reduce(into: RoundingError()) { $0 += $1.error } }
    package var parameterCount: Int { tensors.reduce(0) { $0 + $1.error.count } }
}

/// How far a save has come.
package struct SavingProgress: Hashable, Sendable {
    package var tensor: String
    package var parametersWritten: Int
    package var parameters: Int
}
