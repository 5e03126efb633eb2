import Hashing

/// What frozen outputs depend on, as one hash: when it is the same, running again would say the same.
package enum FrozenKey {
    /// - Parameters:
    ///   - sources: of the cell's predecessors in the lesson and, last, of the cell itself.
    ///   - models: the SHA-256 of the model files that the lesson loads, by name.
    ///   - seed: of the learner's variant; 0 for the lesson as it stands.
    package static func of(sources: [String], toolchain: String, models: [String: String], seed: Int) -> String {
        let facts =
            ["imbik outputs 1", toolchain, String(seed)]
            + models.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } + sources
        // Lengths in front, so that no two lists of facts give the same text.
        return SHA256Digest(of: facts.map { "\($0.utf8.count):\($0)" }.joined()).description
    }
}
