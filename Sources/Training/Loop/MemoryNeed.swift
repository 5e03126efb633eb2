package import Diagnostics

/// Bytes that a run will take, by what for; known before anything is taken.
package struct MemoryNeed: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package var name: Phrase
        package var bytes: Int

        package init(_ name: Phrase, bytes: Int) { (self.name, self.bytes) = (name, bytes) }
    }

    package var parts: [Part]
    package var total: Int { parts.reduce(0) { $0 + $1.bytes } }

    package init(_ parts: [Part]) { self.parts = parts }

    /// Bytes of AdamW's two moments for so many trained numbers.
    package static func optimizer(trainedCount: Int) -> Part {
        Part("AdamW's moments", bytes: 2 * MemoryLayout<Float>.stride * trainedCount)
    }

    /// Throws if more than `available` bytes are needed.
    package func check(available: Int) throws(MemoryError) {
        guard total <= available else { throw MemoryError(need: self, available: available) }
    }
}

/// A run that would not fit into the machine.
package struct MemoryError: ExplainedError, Hashable {
    package var need: MemoryNeed
    package var available: Int

    package var explanation: Explanation {
        let parts = need.parts.map { "\($0.name) \(mebibytes($0.bytes))" as Phrase }
        let list = parts.dropFirst().reduce(parts.first ?? "") { "\($0), \($1)" }
        return Explanation(
            "training needs \(mebibytes(need.total)) of memory, and \(mebibytes(available)) are free: \(list)",
            hint: "use LoRA instead of full tuning, a smaller batch with more batches a step, or shorter sequences")
    }
}

/// Whole mebibytes, rounded up.
private func mebibytes(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20) MiB" }
